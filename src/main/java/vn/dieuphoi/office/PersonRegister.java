package vn.dieuphoi.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.engine.Registers;
import vn.dieuphoi.office.absence.StandIns;

/** The register of the people who work with the application. */
@Component
@DependsOn("officeSeed")
@Transactional(readOnly = true)
public class PersonRegister {

    private final People people;
    private final PartyRegister parties;

    private final StandIns standIns;
    private final Registers registers;

    PersonRegister(People people, PartyRegister parties, StandIns standIns, Registers registers) {
        this.people = people;
        this.parties = parties;
        this.standIns = standIns;
        this.registers = registers;
    }

    public Optional<Person> find(String id) {
        return registers.kept(List.of("person", id), () -> people.findById(id));
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
        return registers.kept(
                List.of("head", party),
                () -> people.findByPartyCodeAndRoleAndLeftOnIsNull(party.value(), PersonRole.HEAD));
    }

    /** The department's own head: the head of the leadership. */
    public Optional<Person> director() {
        return parties.holder(PartyDuty.LEADERSHIP).map(Party::code).flatMap(this::head);
    }

    /** Everybody of leadership, its head first; nobody where there is none yet. */
    public List<Person> leaders() {
        return parties.holder(PartyDuty.LEADERSHIP)
                .map(Party::code)
                .map(this::peopleOf)
                .orElse(List.of());
    }

    /** The party a person works for; empty for nobody's and for unknown people. */
    public Optional<PartyCode> partyOf(String id) {
        return find(id).flatMap(Person::party);
    }

    /**
     * The parties for which somebody may act today: the own one, those that a clerk answers for, those of people who are
     * away and for whom the person acts, and whatever was merged into one of these. Pages ask this, never
     * {@link Person#party()}.
     */
    public Set<PartyCode> actsFor(String id) {
        return ReadOnlyThread.once(
                List.of("acts for", id),
                () -> find(id).map(person -> new Roles(standIns.of(id), parties.dissolvedInto()).actsFor(person))
                        .orElse(Set.of()));
    }

    /** What {@link #actsFor} and {@link #headsToday} say of everybody, for who asks about all at once. */
    public Roles rolesToday() {
        return new Roles(standIns.today(), parties.dissolvedInto());
    }

    /** The parties as whose head somebody acts today: the own one, and those whose head is away. */
    public Set<PartyCode> headsToday(String id) {
        return find(id).map(person -> new Roles(standIns.of(id), Map.of()).headsToday(person))
                .orElse(Set.of());
    }

    /** Who acts when somebody does something for a party: in whose place, when the right comes from an absence. */
    public Actor actorFor(String id, PartyCode party) {
        boolean own = find(id).filter(person -> person.groups().contains(party)).isPresent();
        return own
                ? Actor.of(id)
                : new Actor(id, standIns.takesFor(id, Set.of(party.value())).orElse(null));
    }

    /** As {@link #actorFor}, for what only the head of a party does. */
    public Actor actorAsHead(String id, PartyCode party) {
        boolean own = head(party).filter(head -> head.id().equals(id)).isPresent();
        return own
                ? Actor.of(id)
                : standIns.of(id).stream()
                        .filter(one -> one.headOf().contains(party))
                        .map(one -> new Actor(id, one.absent()))
                        .findFirst()
                        .orElse(Actor.of(id));
    }

    /** Who is told today what is asked of the party: its head, who stands in for the head, clerks who answer for it. */
    public List<Person> whoAnswersFor(PartyCode party) {
        List<Person> all = new ArrayList<>(people.findWhoAnswersFor(party.value()));
        standIns.today().stream()
                .filter(one -> one.headOf().contains(party))
                .flatMap(one -> find(one.substitute()).stream())
                .filter(one -> all.stream().noneMatch(known -> known.id().equals(one.id())))
                .forEach(all::add);
        return all;
    }

    /** Everybody of the party: the head first, then deputies, then staff, by name. */
    public List<Person> peopleOf(PartyCode party) {
        return people.findByPartyCodeOrderByRank(party.value());
    }

    public List<Person> all() {
        return people.findByLeftOnIsNullOrderByName();
    }

    /** Everybody who ever worked with it, also those who have left. */
    public List<Person> withThoseWhoLeft() {
        return people.findAllByOrderByName();
    }

    /** The names of several at once, by id; one statement however many. */
    public Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.findNames(ids).stream().collect(Collectors.toMap(People.Named::getId, People.Named::getName));
    }

    /** Who acted, in words: "Trần Đức Anh (thay Nguyễn Thu Hằng)" for a substitute. */
    public String displayName(Actor actor) {
        String name = displayName(actor.person());
        return actor.actingFor() == null ? name : name + " (thay " + displayName(actor.actingFor()) + ")";
    }

    /** The name to show for an id; what nobody is known by stays as it is, so that old entries stay readable. */
    public String displayName(String id) {
        return find(id).map(Person::name)
                .or(() -> id.matches("[A-Z][A-Z0-9_]*")
                        ? parties.find(new PartyCode(id)).map(party -> "người đứng đầu " + party.shortName())
                        : Optional.empty())
                .orElse(id);
    }
}
