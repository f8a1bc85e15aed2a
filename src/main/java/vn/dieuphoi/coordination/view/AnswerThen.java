package vn.dieuphoi.coordination.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.obligation.Standing;

/**
 * Where a request stood at a moment, told from the steps up to then and not from its row, which later answers and returns
 * overwrite.
 *
 * @param answeredAt when the partner answered or declined; null while it has to
 * @param heldSince since when the lead or leadership had it, so that the partner's clock stood; null otherwise
 * @param changedAt when the last step was taken
 */
public record AnswerThen(
        CoordinationRequest.State state,
        @Nullable Instant answeredAt,
        @Nullable Instant heldSince,
        Instant changedAt) {

    public static AnswerThen sent(Instant at) {
        return new AnswerThen(CoordinationRequest.State.SENT, null, null, at);
    }

    public AnswerThen after(RequestStep.Kind step, CoordinationRequest.State next, Instant at) {
        return switch (step) {
            case ANSWERED, DECLINED -> new AnswerThen(next, at, at, at);
            case ASKED_BACK -> new AnswerThen(next, answeredAt, at, at);
            case SENT, CLARIFIED, RETURNED, DECLINING_OVERRULED, REOPENED -> new AnswerThen(next, null, null, at);
            case TAKEN, DECLINING_UPHELD, WITHDRAWN, GONE_ON_WITHOUT -> new AnswerThen(next, answeredAt, null, at);
            case REMINDED -> this;
            case ACCEPTED, EXTENDED, DUE_MOVED -> new AnswerThen(next, answeredAt, heldSince, at);
        };
    }

    /** When the partner was done with it, one way or another; null while it is not. */
    public @Nullable Instant overAt() {
        return answeredAt != null ? answeredAt : state.closed() ? changedAt : null;
    }

    /** As {@link CoordinationRequest#standing}. */
    public Standing.State standing(LocalDate dueOn, LocalDate day) {
        return state.standing(dueOn, answeredAt, heldSince, day);
    }
}
