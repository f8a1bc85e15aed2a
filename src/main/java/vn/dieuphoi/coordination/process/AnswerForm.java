package vn.dieuphoi.coordination.process;

import java.util.Map;
import vn.dieuphoi.coordination.answer.ReplyKind;

/** The choices of the form {@code answer-request}, which also route the process. */
final class AnswerForm {

    private static final Map<String, ReplyKind> CHOICES =
            Map.of("answered", ReplyKind.ANSWER, "askedBack", ReplyKind.ASK_BACK, "declined", ReplyKind.DECLINE);

    private AnswerForm() {}

    static ReplyKind kind(String choice) {
        ReplyKind kind = CHOICES.get(choice);
        if (kind == null) {
            throw new IllegalArgumentException("Kiểu trả lời không có: " + choice);
        }
        return kind;
    }

    static String value(ReplyKind kind) {
        return CHOICES.entrySet().stream()
                .filter(choice -> choice.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Biểu mẫu không có lựa chọn cho " + kind));
    }
}
