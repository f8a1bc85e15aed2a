package vn.dieuphoi.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.HeadGroup;

/**
 * An obligation and all that happened to it.
 *
 * @param changes oldest first
 */
public record ObligationHistory(Obligation owed, List<ObligationChange> changes) {

    /** How it stood at the end of a day, or stands on the one that is running. */
    public Standing at(LocalDate day) {
        return stood(day, day.plusDays(1));
    }

    /** How it stood when a day began: what happened on that day changes nothing. */
    public Standing whenBegan(LocalDate day) {
        return stood(day, day);
    }

    /** @param upTo the day before which a change counts */
    private Standing stood(LocalDate day, LocalDate upTo) {
        @Nullable LocalDate dueOn = owed.originalDueOn();
        @Nullable LocalDate remindedUntil = null;
        @Nullable LocalDate doneOn = null;
        Standing.State state = Standing.State.NOT_OPEN;
        Instant end = upTo.atStartOfDay(HoChiMinhTime.ZONE).toInstant();
        for (ObligationChange change : changes) {
            if (!change.at().isBefore(end)) {
                break;
            }
            switch (change.what()) {
                case OPENED -> {
                    state = Standing.State.OPEN_IN_TIME;
                    doneOn = null;
                    dueOn = date(change.after());
                    remindedUntil = null;
                }
                case DUE -> {
                    dueOn = date(change.after());
                    remindedUntil = null;
                }
                case REMINDED -> remindedUntil = date(change.after());
                case DONE -> {
                    state = Standing.State.DONE_IN_TIME;
                    doneOn = LocalDate.ofInstant(change.at(), HoChiMinhTime.ZONE);
                }
                case WITHDRAWN -> state = Standing.State.WITHDRAWN;
                case HOLDER, OFFICE, INNER_DUE -> {
                    // Neither opens, ends nor moves it.
                }
            }
        }
        return new Standing(
                state.counted() ? Standing.State.of(dueOn, doneOn, day) : state,
                dueOn,
                Obligation.ladderDay(dueOn, remindedUntil),
                owedBy(end));
    }

    /** Who owed it just before a moment; null where nobody could take it. */
    public @Nullable String owedBy(Instant moment) {
        return changes.stream()
                .filter(change -> change.what() == ObligationChange.What.OFFICE
                        && !change.at().isBefore(moment)
                        && change.before() != null)
                .findFirst()
                .map(change -> HeadGroup.whole(String.valueOf(change.before())))
                .orElse(owed.owedBy());
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
