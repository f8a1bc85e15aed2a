package vn.dieuphoi.worklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.absence.StandIn;
import vn.dieuphoi.office.absence.StandIns;

/** To whom a head may hand on, with what each has already. */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private final PersonRegister people;
    private final StandIns standIns;

    Colleagues(PersonRegister people, StandIns standIns) {
        this.people = people;
        this.standIns = standIns;
    }

    /**
     * The people of the offices that somebody heads today.
     *
     * @param offices their codes; empty for who heads none and hands nothing on
     */
    public record HandingOn(Set<String> offices, List<Colleague> people) {

        /** Whether the head may hand it on. */
        public boolean may(Workline line) {
            return line.owed().owedBy() != null && offices.contains(line.owed().owedBy());
        }
    }

    /** @param away whether somebody stands in for them today */
    public record Colleague(String id, String name, String position, int holds, boolean away) {}

    /** @param lines what the head may open */
    public HandingOn of(String head, List<Workline> lines) {
        Set<PartyCode> offices = people.headsToday(head);
        if (offices.isEmpty()) {
            return new HandingOn(Set.of(), List.of());
        }
        Map<@Nullable String, Long> held = lines.stream()
                .filter(line -> line.owed().holder() != null)
                .collect(Collectors.groupingBy(line -> line.owed().holder(), Collectors.counting()));
        Set<String> away = standIns.today().stream().map(StandIn::absent).collect(Collectors.toSet());
        return new HandingOn(
                offices.stream().map(PartyCode::value).collect(Collectors.toSet()),
                offices.stream()
                        .flatMap(office -> people.peopleOf(office).stream())
                        .map(person -> colleague(person, held, away))
                        .toList());
    }

    private static Colleague colleague(Person person, Map<@Nullable String, Long> held, Set<String> away) {
        return new Colleague(
                person.id(),
                person.name(),
                person.position(),
                held.getOrDefault(person.id(), 0L).intValue(),
                away.contains(person.id()));
    }
}
