package vn.dieuphoi.worklist;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.search.Findable;
import vn.dieuphoi.search.SoughtWords;

/** Offices, outside parties and the department's people, for those inside. */
@Component
@Transactional(readOnly = true)
class FindPeople implements Findable {

    private final PersonRegister people;
    private final PartyRegister parties;

    FindPeople(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    @Override
    public String heading() {
        return "Đơn vị, người";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public List<Found> find(SoughtWords sought, Looker looker, int most) {
        if (!looker.inside()) {
            return List.of();
        }
        Stream<Found> offices = parties.all().stream()
                .filter(party -> sought.tell(party.name() + ' ' + party.shortName() + ' ' + party.abbreviation()))
                .map(party -> new Found("", party.name(), party.phone().orElse(""), "/viec"));
        Stream<Found> persons = people.all().stream()
                .filter(person -> sought.tell(person.name() + ' ' + person.id()))
                .map(person -> new Found("", person.name(), where(person), "/viec?cua=phong&giu=" + person.id()));
        return Stream.concat(offices, persons).limit(most).toList();
    }

    private String where(Person person) {
        return person.position()
                + person.party()
                        .flatMap(parties::find)
                        .map(party -> ", " + party.shortName())
                        .orElse("");
    }
}
