package vn.dieuphoi.board.leaders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkRegister;

/** What waits for the viewer's decision beside directives. */
@Component
@Transactional(readOnly = true)
public class WaitingDecisions {

    private static final int MOST = 200;
    /** A step that is leadership's own is a signature. */
    private static final Set<ObligationKind> PAPERS = Set.of(ObligationKind.APPROVAL, ObligationKind.STEP);

    private static final Set<ObligationKind> REQUESTS = Set.of(ObligationKind.EXTENSION, ObligationKind.DECLINING);

    private final Obligations obligations;
    private final Standings standings;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final WorkingDays workingDays;
    private final Clock clock;

    WaitingDecisions(
            Obligations obligations,
            Standings standings,
            WorkRegister register,
            PartyRegister parties,
            WorkingDays workingDays,
            Clock clock) {
        this.obligations = obligations;
        this.standings = standings;
        this.register = register;
        this.parties = parties;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Papers, the longest waiting first. */
    public List<WaitingDecision> approvals(Viewer viewer) {
        return of(viewer, PAPERS);
    }

    public List<WaitingDecision> extensionsAndDeclinings(Viewer viewer) {
        return of(viewer, REQUESTS);
    }

    private List<WaitingDecision> of(Viewer viewer, Set<ObligationKind> kinds) {
        Set<String> leadership = Set.of(parties.leadership().code().value(), parties.headGroup());
        List<Obligation> owed = obligations.openTo(viewer.person(), viewer.groups(), kinds, MOST).stream()
                .filter(one ->
                        one.kind() != ObligationKind.STEP || one.owedBy() != null && leadership.contains(one.owedBy()))
                .toList();
        Map<String, String> titles = register.titles(
                owed.stream().map(Obligation::work).filter(work -> work != null).collect(Collectors.toSet()));
        return owed.stream().map(one -> decision(one, titles, viewer)).toList();
    }

    private WaitingDecision decision(Obligation owed, Map<String, String> titles, Viewer viewer) {
        @Nullable String named = owed.work();
        @Nullable String work = named != null && titles.containsKey(named) ? named : null;
        LocalDate since = LocalDate.ofInstant(owed.openedAt(), HoChiMinhTime.ZONE);
        return new WaitingDecision(
                owed.task() == null ? "" : owed.task(),
                owed.label(),
                work,
                Subject.numberOfWork(work),
                work == null ? "" : titles.getOrDefault(work, ""),
                owed.dueOn(),
                owed.dueOn() == null ? null : standings.of(owed.dueOn()),
                since,
                workingDays.between(since, LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)),
                owed.holder() != null && !owed.holder().equals(viewer.person()));
    }
}
