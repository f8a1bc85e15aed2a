package vn.dieuphoi.worklist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.work.round.RoundKey;
import vn.dieuphoi.work.round.RoundPeriod;

/**
 * What is done by the same act stands in one row and is done on one sheet.
 *
 * @param lines at least one
 */
public record SameAct(List<Workline> lines) {

    private static final String CONFIRMING = "/userTask_confirmItemReport";

    /** What can be done many at once. */
    public static Optional<String> key(Workline line) {
        ObligationKind kind = line.owed().kind();
        return switch (kind) {
            case ROUND ->
                Optional.of(kind + "/" + month(line) + "/" + line.owed().plan());
            case ITEM_REPORT ->
                Optional.of(kind + "/" + span(line) + "/" + line.owed().plan() + "/" + toConfirm(line));
            case ANSWER_TO_TAKE, DIRECTIVE -> Optional.of(kind.name());
            default -> Optional.empty();
        };
    }

    public boolean many() {
        return lines.size() > 1;
    }

    public Workline first() {
        return lines.get(0);
    }

    public int size() {
        return lines.size();
    }

    /** The tasks to choose with the row: of several those that nobody has, or all where each is held. */
    public String tasks() {
        List<Workline> free =
                lines.stream().filter(line -> line.holderName().isEmpty()).toList();
        return (free.isEmpty() ? lines : free).stream().map(Workline::task).collect(Collectors.joining(","));
    }

    /** "Ghi tiến độ tháng 10/2023 của 19 mục". */
    public String name() {
        return switch (first().owed().kind()) {
            case ROUND -> "Ghi tiến độ %s của %d mục".formatted(month(first()).words(), size());
            case ITEM_REPORT ->
                "%s báo cáo %s của %d mục"
                        .formatted(
                                toConfirm(first()) ? "Xác nhận" : "Viết",
                                first().owed().particular(),
                                size());
            case DIRECTIVE -> "Chỉ đạo %d việc chậm, trên Bảng lãnh đạo".formatted(size());
            default -> "Nhận " + size() + " câu trả lời";
        };
    }

    /** The address of their sheet. */
    public String sheet() {
        return switch (first().owed().kind()) {
            case ROUND -> "/viec/tien-do?thang=" + month(first());
            case ITEM_REPORT -> "/viec/bao-cao?ky=" + span(first());
            case DIRECTIVE -> "/bang#chi-dao";
            default -> "/viec/cau-tra-loi";
        };
    }

    public long withDraft() {
        return lines.stream().filter(line -> line.draft() != null).count();
    }

    /** Who holds them, in words. */
    public String holders() {
        List<String> names = lines.stream()
                .map(Workline::holderName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? "Chưa ai nhận" : names.size() == 1 ? names.get(0) : names.size() + " người giữ";
    }

    /** Of an item's report: the time for which it reports, as its key says it. */
    public static String span(Workline line) {
        return line.owed().subject().period().orElseThrow();
    }

    /** Of an item's report: whether the head confirms what somebody of the office wrote. */
    public static boolean toConfirm(Workline line) {
        return line.owed().key().contains(CONFIRMING);
    }

    static RoundPeriod month(Workline line) {
        return new RoundKey(line.owed().subject().key()).period();
    }
}
