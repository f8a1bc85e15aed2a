package vn.dieuphoi.escalation;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.obligation.ObligationKind;

/** What is late, by kind of obligation; the code of what has a clock of its own is its model's escalation code. */
public enum NoticeCause {
    ITEM(ObligationKind.ITEM, "item-overdue", "Chưa xong khi hết thời hạn"),
    REQUEST(ObligationKind.REQUEST, "request-unanswered", "Chưa trả lời đề nghị phối hợp"),
    ROUND(ObligationKind.ROUND, "round-late", "Chưa ghi tiến độ tháng"),
    ITEM_REPORT(ObligationKind.ITEM_REPORT, "report-late", "Chưa nộp báo cáo quý của mục"),
    STEP(ObligationKind.STEP, "step-late", "Chưa xong bước công việc"),
    CLOSING(ObligationKind.CLOSING, "closing-late", "Chưa chốt kết quả của mục"),
    REPORT(ObligationKind.REPORT, "department-report-late", "Chưa rà soát báo cáo của cơ quan"),
    SURVEY(ObligationKind.SURVEY, "survey-late", "Chưa làm khảo sát chỉ tiêu"),
    BUDGET(ObligationKind.BUDGET, "budget-late", "Chưa xong dự toán"),
    CLARIFICATION(ObligationKind.CLARIFICATION, "clarification-late", "Chưa làm rõ đề nghị phối hợp"),
    ANSWER_TO_TAKE(ObligationKind.ANSWER_TO_TAKE, "answer-not-taken", "Chưa nhận câu trả lời"),
    DECLINING(ObligationKind.DECLINING, "declining-undecided", "Chưa quyết định việc từ chối"),
    APPROVAL(ObligationKind.APPROVAL, "approval-late", "Chưa phê duyệt"),
    ASSIGNMENT(ObligationKind.ASSIGNMENT, "assignment-late", "Chưa phân công chủ trì");

    private static final Map<String, NoticeCause> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(NoticeCause::code, Function.identity()));

    private static final Map<ObligationKind, NoticeCause> BY_KIND =
            Arrays.stream(values()).collect(Collectors.toMap(cause -> cause.kind, Function.identity()));

    private final ObligationKind kind;
    private final String code;
    private final String words;

    NoticeCause(ObligationKind kind, String code, String words) {
        this.kind = kind;
        this.code = code;
        this.words = words;
    }

    /** @throws NullPointerException for a rung, which is never a cause */
    static NoticeCause of(ObligationKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind::name);
    }

    /** What is late in words; the code itself where a changed model has one that nobody knows. */
    public static String words(String code) {
        NoticeCause cause = BY_CODE.get(code);
        return cause == null ? code : cause.words;
    }

    /**
     * @param label what is owed, where the kind of delay does not say it; empty otherwise
     */
    public static String words(String code, @Nullable String label) {
        return label == null || label.isEmpty() ? words(code) : "Chưa xong: " + Vietnamese.within(label);
    }

    String code() {
        return code;
    }
}
