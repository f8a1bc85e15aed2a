package vn.dieuphoi.adoption.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.adoption.PlanDraft;
import vn.dieuphoi.adoption.review.DraftReview;
import vn.dieuphoi.adoption.review.ReviewDesk;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.check.PlanCheck;
import vn.dieuphoi.plan.check.PlanFinding;
import vn.dieuphoi.plan.document.Severity;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.drafted.DraftLack;
import vn.dieuphoi.plan.drafted.DraftedPlan;

/** Checks a draft: whether it is a plan, whether its parties are known and have people, whether its days can be. */
@Component
@Transactional(readOnly = true)
public class DraftCheckup {

    private static final String DOCUMENT = "document";

    private final ReviewDesk reviews;
    private final PartyCheckup parties;
    private final PlanRegister plans;

    DraftCheckup(ReviewDesk reviews, PartyCheckup parties, PlanRegister plans) {
        this.reviews = reviews;
        this.parties = parties;
        this.plans = plans;
    }

    /** What stops first. */
    public List<CheckLine> lines(PlanDraft draft) {
        Map<String, String> keys = keys(draft.draft());
        List<CheckLine> lines = new ArrayList<>();
        DraftedPlan drafted = DraftedPlan.of(draft.draft());
        drafted.lacks().forEach(lack -> lines.add(lack(draft.draft(), lack)));
        lines.addAll(parties.lines(draft.draft()));
        days(draft.draft(), lines);
        unseen(reviews.review(draft), lines);
        drafted.found().ifPresent(plan -> {
            taken(draft, plan, lines);
            new PlanCheck()
                    .findings(plan).stream()
                            .collect(Collectors.groupingBy(
                                    finding -> finding.code() + finding.decision(),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                            .values()
                            .forEach(alike -> lines.add(found(alike, keys)));
        });
        lines.sort(Comparator.comparing(CheckLine::weight));
        return lines;
    }

    private static Map<String, String> keys(JsonNode draft) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (JsonNode item : draft.path("items")) {
            keys.putIfAbsent(
                    new DraftFact(item.path("code")).text(), item.path("key").asText());
        }
        return keys;
    }

    private static CheckLine lack(JsonNode draft, DraftLack lack) {
        String[] path = lack.pointer().split("/");
        boolean item = path.length > 2 && path[1].equals("items");
        JsonNode where = item ? draft.path("items").path(Integer.parseInt(path[2])) : draft.path(DOCUMENT);
        return line(
                CheckLine.Weight.STOPS,
                "Thiếu hoặc sai: " + lack.says(),
                "ghi ở trang Rà soát",
                item ? where.path("key").asText() : DOCUMENT,
                item ? new DraftFact(where.path("code")).text() : "");
    }

    private static void days(JsonNode draft, List<CheckLine> lines) {
        LocalDate issued =
                new DraftFact(draft.path(DOCUMENT).path("issued")).day().orElse(null);
        for (JsonNode item : draft.path("items")) {
            DraftFact due = new DraftFact(item.path("due"));
            LocalDate end = due.day().orElse(null);
            LocalDate start = new DraftFact(item.path("start")).day().orElse(null);
            String key = item.path("key").asText();
            String code = new DraftFact(item.path("code")).text();
            if (end != null && issued != null && end.isBefore(issued)) {
                lines.add(line(
                        due.reviewed() ? CheckLine.Weight.LOOK : CheckLine.Weight.STOPS,
                        "Thời hạn " + Vietnamese.date(end) + " trước ngày ban hành " + Vietnamese.date(issued),
                        "sửa thời hạn, hoặc xác nhận là đúng như văn bản",
                        key,
                        code));
            }
            if (end != null && start != null && end.isBefore(start)) {
                lines.add(line(
                        CheckLine.Weight.STOPS,
                        "Kết thúc " + Vietnamese.date(end) + " trước khi bắt đầu " + Vietnamese.date(start),
                        "sửa ngày bắt đầu hoặc thời hạn",
                        key,
                        code));
            }
        }
    }

    private static void unseen(DraftReview review, List<CheckLine> lines) {
        if (review.open() > 0) {
            lines.add(new CheckLine(
                    CheckLine.Weight.LOOK,
                    "Còn " + review.open() + " chỗ chưa ai xem",
                    "xem ở trang Rà soát",
                    review.toSee().stream().map(item -> item.key()).toList(),
                    review.toSee().stream()
                            .map(item -> item.isHead() ? "văn bản" : item.code())
                            .toList()));
        }
    }

    private void taken(PlanDraft draft, Plan plan, List<CheckLine> lines) {
        if (!plan.id().equals(draft.revises()) && plans.ids().contains(plan.id())) {
            lines.add(line(
                    CheckLine.Weight.STOPS,
                    "Mã kế hoạch " + plan.id() + " đã dùng cho một kế hoạch đang có",
                    "đổi mã; nếu là bản sửa đổi thì gửi lại tệp và chọn kế hoạch được sửa",
                    DOCUMENT,
                    ""));
        }
    }

    /** What is alike in many items is one line. */
    private static CheckLine found(List<PlanFinding> alike, Map<String, String> keys) {
        PlanFinding first = alike.get(0);
        List<String> numbers = alike.stream()
                .flatMap(finding -> finding.items().stream())
                .map(code -> code.value())
                .distinct()
                .toList();
        boolean many = alike.size() > 1;
        String says = alike.stream()
                .map(PlanFinding::says)
                .filter(words -> !words.isBlank())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        return new CheckLine(
                weight(first.severity()),
                many ? sentence(first.decision()) : says.isEmpty() ? sentence(first.decision()) : says,
                many ? numbers.size() + " mục, như: " + says : first.decision(),
                numbers.stream().map(code -> keys.getOrDefault(code, DOCUMENT)).toList(),
                numbers);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static CheckLine.Weight weight(Severity severity) {
        return switch (severity) {
            case ERROR -> CheckLine.Weight.STOPS;
            case WARNING -> CheckLine.Weight.LOOK;
            case INFO -> CheckLine.Weight.NOTE;
        };
    }

    static CheckLine line(CheckLine.Weight weight, String says, String remedy, String item, String number) {
        return new CheckLine(weight, says, remedy, List.of(item), number.isEmpty() ? List.of() : List.of(number));
    }
}
