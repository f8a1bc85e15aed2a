package vn.dieuphoi.coordination.sent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.view.RequestLine;

/**
 * One of those who were asked the same.
 *
 * @param reminders how often it was pressed for the answer
 * @param remindedAt when it was last; null if never
 */
public record SentLine(
        RequestLine line, int reminders, @Nullable Instant remindedAt) {

    public CoordinationRequest request() {
        return line.request();
    }

    public String key() {
        return request().key().value();
    }

    /** Whether the partner has to answer. */
    public boolean silent() {
        return request().state().withPartner();
    }

    /** What was asked back, or declined. */
    public boolean back() {
        return switch (request().state()) {
            case ASKED_BACK, DECLINING -> true;
            default -> false;
        };
    }

    /** Whether an answer waits for the lead to take it. */
    public boolean toTake() {
        return request().state() == CoordinationRequest.State.ANSWERED;
    }

    /** Whether there is an answer to read that is not to be given anew. */
    public boolean answered() {
        return switch (request().state()) {
            case ANSWERED, TAKEN -> request().answer().isPresent();
            default -> false;
        };
    }
}
