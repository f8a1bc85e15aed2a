package vn.dieuphoi.coordination.view;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;

/**
 * Where the time of one request went, day by day: what it was like at the beginning of a day counts for that day.
 *
 * @param name whom it asks, as it was called when it was asked
 * @param states from the day after which each state stood, oldest first
 */
public record RequestTime(RequestKey key, String name, List<StateSince> states) {

    /** A state that stood after a day, until the next one did. */
    public record StateSince(LocalDate day, CoordinationRequest.State state) {}

    /** Who has a request on a day. */
    public enum Holder {
        PARTNER,
        LEAD,
        LEADERSHIP,
        NOBODY
    }

    public Holder holderOn(LocalDate day) {
        Holder holder = Holder.NOBODY;
        for (StateSince since : states) {
            if (since.day().isBefore(day)) {
                holder = holderOf(since.state());
            }
        }
        return holder;
    }

    private static Holder holderOf(CoordinationRequest.State state) {
        if (state.withPartner()) {
            return Holder.PARTNER;
        }
        return switch (state) {
            case ASKED_BACK, ANSWERED -> Holder.LEAD;
            case DECLINING -> Holder.LEADERSHIP;
            default -> Holder.NOBODY;
        };
    }
}
