package vn.dieuphoi.coordination.answer;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;

/**
 * What a partner says to a request.
 *
 * @param words the answer, the question back or the reason; may be empty only for {@link ReplyKind#ACCEPT}
 * @param documentSign number and sign of the letter that carries the answer, such as "125/STC-CNTT"
 */
public record Reply(ReplyKind kind, String words, @Nullable String documentSign, AnswerChannel channel) {

    public Reply {
        words = words.strip();
        documentSign = documentSign == null || documentSign.isBlank() ? null : documentSign.strip();
        if (words.isEmpty() && kind != ReplyKind.ACCEPT) {
            throw new Refused(
                    switch (kind) {
                        case ASK_BACK -> "Hãy ghi điều cần đơn vị chủ trì làm rõ.";
                        case DECLINE -> "Từ chối cần có lý do; hãy ghi lý do để lãnh đạo xem xét.";
                        default -> "Hãy ghi nội dung trả lời.";
                    });
        }
        TypedText.within(TypedText.PARAGRAPHS, "Nội dung", words);
    }
}
