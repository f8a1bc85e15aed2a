package vn.dieuphoi.obligation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What kind of thing is owed, and who tells leadership when it is late. The names stand in the database. */
public enum ObligationKind {
    /** The plan item, or the task outside the plan, as a whole; it has no task of its own. */
    ITEM("Công việc", Ladder.OWN_CLOCK),
    STEP("Bước công việc"),
    CLOSING("Chốt kết quả"),
    ROUND("Tiến độ tháng", Ladder.OWN_CLOCK),
    ITEM_REPORT("Báo cáo của mục", Ladder.OWN_CLOCK),
    REPORT("Báo cáo của cơ quan"),
    SURVEY("Khảo sát chỉ tiêu"),
    BUDGET("Dự toán"),
    REQUEST("Đề nghị phối hợp", Ladder.OWN_CLOCK),
    CLARIFICATION("Làm rõ đề nghị"),
    ANSWER_TO_TAKE("Câu trả lời chờ nhận"),
    DECLINING("Từ chối chờ quyết định"),
    EXTENSION("Gia hạn chờ quyết định", Ladder.OWN_RUNGS),
    APPROVAL("Phê duyệt"),
    ASSIGNMENT("Phân công chủ trì"),
    DIRECTIVE("Chỉ đạo", Ladder.OWN_RUNGS);

    private static final List<String> WITH_OWN_CLOCK = names(ObligationKind::hasOwnClock);
    private static final List<String> RUNGS = names(ObligationKind::isRung);

    /** Who tells leadership that it is late. */
    enum Ladder {
        /** A timer of its own model, the first time; after a reminder-directive the daily watch. */
        OWN_CLOCK,
        /** The daily watch. */
        DAILY_WATCH,
        /** Nobody: it is a rung itself, and its own model takes it from leadership to the Giám đốc. */
        OWN_RUNGS
    }

    private final String label;
    private final Ladder ladder;

    ObligationKind(String label) {
        this(label, Ladder.DAILY_WATCH);
    }

    ObligationKind(String label, Ladder ladder) {
        this.label = label;
        this.ladder = ladder;
    }

    public String label() {
        return label;
    }

    /** The names of those with a clock of their own, for statements. */
    public static List<String> withOwnClock() {
        return WITH_OWN_CLOCK;
    }

    /** The names of those that are rungs, for statements. */
    public static List<String> rungs() {
        return RUNGS;
    }

    private static List<String> names(Predicate<ObligationKind> which) {
        return Stream.of(values()).filter(which).map(Enum::name).toList();
    }

    /** Whether its deadline is that of the item, round, report or request that it is about. */
    public boolean hasOwnClock() {
        return ladder == Ladder.OWN_CLOCK;
    }

    /** Whether it is a rung of the ladder and so never the cause of a notice. */
    public boolean isRung() {
        return ladder == Ladder.OWN_RUNGS;
    }
}
