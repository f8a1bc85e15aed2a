package vn.dieuphoi.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;

/** What is owed, as pages show it. */
@Component
public class OpenTasks {

    private static final int FIRST = 5;

    private final Obligations obligations;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Standings standings;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenTasks(
            Obligations obligations,
            PersonRegister people,
            PartyRegister parties,
            Standings standings,
            WorkingDays workingDays,
            Clock clock) {
        this.obligations = obligations;
        this.people = people;
        this.parties = parties;
        this.standings = standings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The open tasks of one piece of work and of everything it called, the most urgent first. */
    List<OpenTask> of(WorkKey work, Viewer viewer) {
        return tasks(obligations.openOf(work.value()), viewer);
    }

    /** @param groups the engine's groups in which the person acts */
    public WaitingTasks inboxOf(String person, Collection<String> groups) {
        Obligations.Counts counts =
                obligations.countsFor(person, groups, today(), workingDays.plus(today(), DueMark.NEAR));
        return new WaitingTasks(
                counts.mine(),
                counts.unclaimed(),
                counts.late(),
                counts.near(),
                tasks(obligations.waitingFor(person, groups, FIRST), new Viewer(person, groups)));
    }

    private List<OpenTask> tasks(List<Obligation> owed, Viewer viewer) {
        return owed.stream().flatMap(one -> task(one, viewer)).toList();
    }

    private Stream<OpenTask> task(Obligation owed, Viewer viewer) {
        LocalDate dueOn = owed.dueOn();
        if (owed.task() == null || dueOn == null) {
            return Stream.empty();
        }
        return Stream.of(new OpenTask(
                owed.task(),
                owed.label(),
                owed.work(),
                office(owed),
                owed.holder() == null ? null : people.displayName(owed.holder()),
                dueOn,
                standings.of(dueOn),
                viewer.mayOpen(owed)));
    }

    private String office(Obligation owed) {
        return owed.owedBy() == null
                ? ""
                : parties.find(new PartyCode(owed.owedBy()))
                        .map(party -> party.shortName())
                        .orElseGet(() -> parties.leadership().shortName());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
