package vn.dieuphoi.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.office.absence.StandIn;

/** Who acts today for which parties, from what was read once for everybody. */
public final class Roles {

    private final Map<String, List<StandIn>> standIns;
    private final Map<PartyCode, PartyCode> dissolvedInto;

    /** @param dissolvedInto the dissolved parties, each with the one that has its work now */
    Roles(List<StandIn> standIns, Map<PartyCode, PartyCode> dissolvedInto) {
        this.standIns = standIns.stream().collect(Collectors.groupingBy(StandIn::substitute));
        this.dissolvedInto = dissolvedInto;
    }

    /** See {@link PersonRegister#actsFor}. */
    public Set<PartyCode> actsFor(Person person) {
        if (person.hasLeft()) {
            return Set.of();
        }
        Set<PartyCode> all = new TreeSet<>(person.groups());
        standInsOf(person).flatMap(one -> one.parties().stream()).forEach(all::add);
        Set<PartyCode> own = Set.copyOf(all);
        dissolvedInto.forEach((dissolved, successor) -> {
            if (own.contains(successor)) {
                all.add(dissolved);
            }
        });
        return all;
    }

    /** See {@link PersonRegister#headsToday}. */
    public Set<PartyCode> headsToday(Person person) {
        Set<PartyCode> all = new TreeSet<>();
        if (!person.hasLeft() && person.role() == PersonRole.HEAD) {
            person.party().ifPresent(all::add);
        }
        standInsOf(person).forEach(one -> all.addAll(one.headOf()));
        return all;
    }

    private Stream<StandIn> standInsOf(Person person) {
        return standIns.getOrDefault(person.id(), List.of()).stream();
    }
}
