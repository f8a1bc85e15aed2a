package vn.dieuphoi.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.work.journal.ChangedValue;

/**
 * One step in the life of a request.
 *
 * @param number from 1, in the order in which they were taken
 * @param before null for the first step
 * @param words what was said: question, answer, reason
 * @param channel how a partner's reply came in; null for all other steps
 */
public record RequestStep(
        int number,
        Instant at,
        Actor actor,
        Kind kind,
        CoordinationRequest.@Nullable State before,
        CoordinationRequest.State after,
        @Nullable String words,
        @Nullable AnswerChannel channel) {

    /** What happened. */
    public enum Kind {
        SENT("Gửi đề nghị phối hợp"),
        ACCEPTED("Nhận đề nghị phối hợp"),
        ASKED_BACK("Hỏi lại đơn vị chủ trì"),
        CLARIFIED("Làm rõ đề nghị"),
        ANSWERED("Trả lời đề nghị phối hợp"),
        RETURNED("Trả lại câu trả lời"),
        DECLINED("Từ chối phối hợp"),
        DECLINING_UPHELD("Đồng ý cho đơn vị không phối hợp"),
        DECLINING_OVERRULED("Yêu cầu đơn vị vẫn phối hợp"),
        TAKEN("Nhận câu trả lời"),
        WITHDRAWN("Rút đề nghị phối hợp"),
        REOPENED("Mở lại đề nghị phối hợp"),
        GONE_ON_WITHOUT("Làm tiếp khi chưa có trả lời"),
        /** Changes nothing: who has to answer was pressed to. */
        REMINDED("Đôn đốc trả lời"),
        EXTENDED(ChangedValue.ANSWER_DUE.label()),
        DUE_MOVED(ChangedValue.ANSWER_DUE_MOVED.label());

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Also what the journal calls it. */
        public String label() {
            return label;
        }
    }
}
