package vn.dieuphoi.escalation.delay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * Whose a day of one piece of work was. A day on which nothing was late when it began is nobody's; of several late things the
 * one that has been late longest gives it to whoever owed that.
 *
 * @param all whatever of it was late at any time, and the item itself
 * @param parts the ends of its parts: while one of them is late, that the item is late is no lateness of its own
 */
record DelayDays(WorkKey work, List<ObligationHistory> all, List<ObligationHistory> parts, DelayParties parties) {

    /** One late thing as a day began. */
    private record Late(ObligationHistory history, Standing standing) {

        static final Comparator<Late> LONGEST_FIRST = Comparator.<Late, LocalDate>comparing(
                        late -> Objects.requireNonNull(late.standing.dueOn()))
                .thenComparing(late -> late.history.owed().key());
    }

    Optional<AttributedDay> on(LocalDate day) {
        boolean ofParts = parts.stream().anyMatch(part -> part.whenBegan(day).isLate());
        return all.stream()
                .filter(history -> !ofParts || history.owed().kind() != ObligationKind.ITEM)
                .map(history -> new Late(history, history.whenBegan(day)))
                .filter(late -> late.standing.isLate())
                .min(Late.LONGEST_FIRST)
                .map(late -> attributed(late, day));
    }

    private AttributedDay attributed(Late late, LocalDate day) {
        PartyCode lead = leadOn(day);
        @Nullable String owedBy = late.standing.owedBy();
        PartyCode party = owedBy == null ? lead : parties.who(owedBy);
        boolean ofRequest = late.history.owed().kind() == ObligationKind.REQUEST;
        return new AttributedDay(
                work,
                day,
                party.equals(lead) ? DelaySplit.Side.LEAD : parties.sideOf(party),
                party,
                ofRequest ? new RequestKey(late.history.owed().subject().key()) : null);
    }

    /** Each lead answers for its own days. */
    private PartyCode leadOn(LocalDate day) {
        return all.stream()
                .filter(history -> history.owed().kind() == ObligationKind.ITEM)
                .findFirst()
                .map(history -> history.whenBegan(day).owedBy())
                .map(PartyCode::new)
                .orElseThrow(() -> new IllegalStateException("Công việc không có trong sổ: " + work));
    }
}
