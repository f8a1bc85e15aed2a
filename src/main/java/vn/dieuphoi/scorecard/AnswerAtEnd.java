package vn.dieuphoi.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.work.DeadlineStatus;

/**
 * Where a request stood when the period ended, told from the steps up to then.
 *
 * @param answeredAt when the partner answered or declined; null while it has to
 * @param heldSince since when the lead or leadership had it, so that the partner's clock stood; null otherwise
 * @param changedAt when the last step was taken
 */
record AnswerAtEnd(
        CoordinationRequest.State state,
        @Nullable Instant answeredAt,
        @Nullable Instant heldSince,
        Instant changedAt) {

    static AnswerAtEnd sent(Instant at) {
        return new AnswerAtEnd(CoordinationRequest.State.SENT, null, null, at);
    }

    AnswerAtEnd after(RequestStep.Kind step, CoordinationRequest.State next, Instant at) {
        return switch (step) {
            case ANSWERED, DECLINED -> new AnswerAtEnd(next, at, at, at);
            case ASKED_BACK -> new AnswerAtEnd(next, answeredAt, at, at);
            case SENT, CLARIFIED, RETURNED, DECLINING_OVERRULED, REOPENED -> new AnswerAtEnd(next, null, null, at);
            case TAKEN, DECLINING_UPHELD, WITHDRAWN, GONE_ON_WITHOUT -> new AnswerAtEnd(next, answeredAt, null, at);
            case ACCEPTED, EXTENDED, DUE_MOVED -> new AnswerAtEnd(next, answeredAt, heldSince, at);
        };
    }

    /** When the partner was done with it, one way or another; null while it is not. */
    @Nullable
    Instant overAt() {
        return answeredAt != null ? answeredAt : state.closed() ? changedAt : null;
    }

    /** The partner's side in the four classes, as {@link CoordinationRequest#status}; null when it was withdrawn. */
    @Nullable
    DeadlineStatus status(LocalDate dueOn, LocalDate day) {
        if (state == CoordinationRequest.State.WITHDRAWN) {
            return null;
        }
        if (answeredAt != null && state != CoordinationRequest.State.DECLINING) {
            return DeadlineStatus.of(dueOn, day(answeredAt), day);
        }
        return DeadlineStatus.of(dueOn, null, heldSince == null ? day : day(heldSince));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
