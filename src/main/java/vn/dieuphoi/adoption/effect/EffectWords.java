package vn.dieuphoi.adoption.effect;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.difference.FactChange;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.ItemFact;

/** What happens to an item, as the page of the effect and the command say it. */
final class EffectWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static final List<String> NOT_THERE = List.of("không có");

    private EffectWords() {}

    static List<String> kinds(ItemChange change) {
        if (change.added() || change.dropped()) {
            return List.of();
        }
        return change.facts().stream()
                .map(fact -> "Đổi " + small(fact.fact().label()))
                .toList();
    }

    static List<String> before(ItemChange change) {
        if (change.added()) {
            return NOT_THERE;
        }
        return change.dropped()
                ? List.of("đang trong kế hoạch")
                : change.facts().stream().map(EffectWords::before).toList();
    }

    static List<String> after(Plan content, ItemChange change) {
        PlanItem item = change.after();
        if (item == null) {
            return List.of("bỏ khỏi kế hoạch");
        }
        if (change.added()) {
            String lead = item.leadOffice().map(content::nameOf).orElse("chưa giao");
            return List.of("Chủ trì: " + lead, "đến " + item.endDate().format(DAY));
        }
        return change.facts().stream().map(EffectWords::after).toList();
    }

    private static String before(FactChange fact) {
        return isLong(fact.fact()) ? "bản đang áp dụng" : fact.before();
    }

    private static String after(FactChange fact) {
        return isLong(fact.fact()) ? fact.fact().label() + " mới" : fact.after();
    }

    private static boolean isLong(ItemFact fact) {
        return fact == ItemFact.TEXT || fact == ItemFact.OTHER;
    }

    /** What happens to the tasks that are open, in sentences. */
    static List<String> running(
            ItemChange change,
            boolean open,
            LocalDate start,
            LocalDate today,
            Map<String, Obligation> before,
            Map<String, Obligation> after) {
        TaskCounts counts = OpenTasksOfPlan.counts(before, after);
        List<String> words = new ArrayList<>();
        if (change.added()) {
            words.add(
                    counts.opened() > 0
                            ? "Mở " + counts.opened() + " việc ngay khi áp dụng."
                            : "Mở từ " + (start.isAfter(today) ? start.format(DAY) : "ngày làm việc tới") + ".");
            return words;
        }
        if (!open) {
            words.add(notRunning(change, start, today, counts));
            return words;
        }
        if (change.dropped()) {
            dropped(words, before);
            return words;
        }
        long moved = both(before, after, true);
        long dued = both(before, after, false);
        if (moved > 0 || change.changes(ItemFact.LEAD)) {
            words.add("Chuyển " + moved + " việc kèm bản nháp" + (dued == 0 ? ", hạn giữ nguyên" : "")
                    + ". Ngày chậm cũ vẫn của "
                    + change.of(ItemFact.LEAD).map(FactChange::before).orElse("đơn vị cũ") + ".");
        }
        if (change.changes(ItemFact.END)) {
            words.add(dued == 0 ? "Các việc đang mở giữ hạn của mình." : dued + " việc dời hạn theo.");
        }
        besides(words, change);
        if (counts.opened() > 0) {
            words.add("Mở thêm " + counts.opened() + " việc.");
        }
        if (counts.stopped() > 0) {
            words.add("Rút " + counts.stopped() + " việc chưa làm.");
        }
        if (words.isEmpty()) {
            words.add("Việc đang chạy không đổi.");
        }
        return words;
    }

    private static String notRunning(ItemChange change, LocalDate start, LocalDate today, TaskCounts counts) {
        if (counts.opened() > 0) {
            return "Mở " + counts.opened() + " việc ngay khi áp dụng.";
        }
        return change.changes(ItemFact.START) && start.isAfter(today)
                ? "Chưa mở; mở từ " + start.format(DAY) + "."
                : "Không có việc đang chạy.";
    }

    /** What is no task that is open now. */
    private static void besides(List<String> words, ItemChange change) {
        if (change.changes(ItemFact.START)) {
            words.add("Mục đã mở nên ngày bắt đầu mới không đổi việc đang chạy.");
        }
        if (change.changes(ItemFact.CO_LEADS)) {
            words.add("Đơn vị mới cùng chủ trì nhận đề nghị làm phần việc của mình; phần việc của đơn vị không còn"
                    + " cùng chủ trì kết thúc; phần việc khác giữ nguyên.");
        }
        if (change.changes(ItemFact.MILESTONES)) {
            words.add("Mốc được hỏi theo ngày mới, mười ngày làm việc trước mỗi mốc; kết quả đã báo giữ nguyên.");
        }
        if (change.changes(ItemFact.RHYTHM)) {
            words.add("Các kỳ sau được hỏi theo nhịp mới.");
        }
    }

    private static void dropped(List<String> words, Map<String, Obligation> before) {
        long asked = before.values().stream()
                .filter(owed -> owed.kind() == ObligationKind.REQUEST)
                .count();
        words.add("Dừng " + (before.size() - asked) + " việc"
                + (asked > 0 ? ", rút " + asked + " đề nghị chưa trả lời" : "")
                + ". Giữ các kết quả và câu trả lời đã có.");
    }

    private static long both(Map<String, Obligation> before, Map<String, Obligation> after, boolean office) {
        return after.entrySet().stream()
                .filter(one -> {
                    Obligation was = before.get(one.getKey());
                    return was != null
                            && (office
                                    ? OpenTasksOfPlan.movedOffice(was, one.getValue())
                                    : OpenTasksOfPlan.movedDue(was, one.getValue()));
                })
                .count();
    }

    private static String small(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
