package vn.dieuphoi.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/** The register of the people who work with the application. */
@Component
@DependsOn("officeSeed")
@Transactional(readOnly = true)
public class PersonRegister {

    private final People people;
    private final PartyRegister parties;

    PersonRegister(People people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    public Optional<Person> find(String id) {
        return people.findById(id);
    }

    /**
     * The person of an id that must be known.
     *
     * @throws Refused when nobody signs in so
     */
    public Person person(String id) {
        return find(id).orElseThrow(() -> new Refused("Không có người dùng \"" + id + "\"."));
    }

    /** Who answers for the party: trưởng phòng; of the leadership, the Giám đốc. */
    public Optional<Person> head(PartyCode party) {
        return people.findByPartyCodeAndRole(party.value(), PersonRole.HEAD);
    }

    /** The Giám đốc: the head of the leadership. */
    public Optional<Person> director() {
        return head(parties.leadership().code());
    }

    /**
     * The parties for which somebody may act today: the own one and those that a clerk answers for. Pages ask this, never
     * {@link Person#party()}.
     */
    public Set<PartyCode> actsFor(String id) {
        return find(id).map(Person::groups).orElse(Set.of());
    }

    /** Who is told what is asked of the party: its head, and the clerks who answer for it. */
    public List<Person> whoAnswersFor(PartyCode party) {
        return people.findWhoAnswersFor(party.value());
    }

    /** Everybody of the party: the head first, then deputies, then staff, by name. */
    public List<Person> peopleOf(PartyCode party) {
        return people.findByPartyCodeOrderByRank(party.value());
    }

    public List<Person> all() {
        return people.findAllByOrderByName();
    }

    /** The name to show for an id; the id itself when nobody is known by it, so that old entries stay readable. */
    public String displayName(String id) {
        return find(id).map(Person::name).orElse(id);
    }
}
