package vn.dieuphoi.obligation;

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

    /** How it stood when a day began; what happened on that day or later changes nothing. */
    public Standing at(LocalDate day) {
        @Nullable LocalDate dueOn = owed.originalDueOn();
        @Nullable LocalDate remindedUntil = null;
        @Nullable LocalDate doneOn = null;
        @Nullable String laterOwedBy = null;
        Standing.State state = Standing.State.NOT_OPEN;
        boolean past = true;
        for (ObligationChange change : changes) {
            LocalDate changedOn = LocalDate.ofInstant(change.at(), HoChiMinhTime.ZONE);
            past = past && changedOn.isBefore(day);
            if (past) {
                switch (change.what()) {
                    case OPENED -> {
                        state = Standing.State.OPEN_IN_TIME;
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
                        doneOn = changedOn;
                    }
                    case WITHDRAWN -> state = Standing.State.WITHDRAWN;
                    case HOLDER, OFFICE -> {
                        // Neither opens, ends nor moves it.
                    }
                }
            } else if (change.what() == ObligationChange.What.OFFICE && laterOwedBy == null) {
                laterOwedBy = change.before();
            }
        }
        return new Standing(
                inTimeOrLate(state, dueOn, doneOn, day),
                dueOn,
                Obligation.ladderDay(dueOn, remindedUntil),
                laterOwedBy == null ? owed.owedBy() : HeadGroup.whole(laterOwedBy));
    }

    private static Standing.State inTimeOrLate(
            Standing.State state, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate day) {
        if (dueOn == null) {
            return state;
        }
        if (state == Standing.State.OPEN_IN_TIME && dueOn.isBefore(day)) {
            return Standing.State.OPEN_LATE;
        }
        return state == Standing.State.DONE_IN_TIME && doneOn != null && doneOn.isAfter(dueOn)
                ? Standing.State.DONE_LATE
                : state;
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
