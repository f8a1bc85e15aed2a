package vn.dieuphoi.coordination.answer;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkRegister;

/** Who may answer a request, and in which way. */
@Component
public class AnswerRights {

    private final PersonRegister people;
    private final PartyRegister parties;
    private final WorkRegister register;

    AnswerRights(PersonRegister people, PartyRegister parties, WorkRegister register) {
        this.people = people;
        this.parties = parties;
        this.register = register;
    }

    /** A party answers for itself only; what a clerk answers for others is entered with the letter. */
    public boolean mayAnswer(String login, RequestKey key) {
        return people.actsFor(login).contains(key.party()) && !entersFor(login).contains(key.party());
    }

    /** How the history names who answers for the party: a substitute with whom they stand in for. */
    public Actor partnerActor(String login, RequestKey key) {
        return people.actorFor(login, key.party());
    }

    /** How the history names who asks: makes links, takes them back, enters letters. */
    public Actor askingActor(String login, RequestKey key) {
        return people.actorFor(login, register.item(key.workItem()).lead());
    }

    /**
     * Who may enter the answer that came in a letter: the lead office and the standing office for parties outside the
     * department, a clerk for those and for the groups that the plan leaves unnamed. Never for an office of the
     * department, which has accounts of its own.
     */
    public boolean mayEnterLetter(String login, RequestKey key) {
        return withoutAccounts(key) && (!entersFor(login).isEmpty() || asks(login, key));
    }

    /** Whether somebody enters letters for everybody outside the department: a clerk, or the standing office. */
    public boolean entersLetters(String login) {
        return !entersFor(login).isEmpty() || parties.standingOfficeIn(people.actsFor(login));
    }

    /** Whether the party is none of the department's own offices, whose people all have accounts. */
    public boolean withoutAccounts(RequestKey key) {
        return outside(parties.party(key.party()));
    }

    /** Everybody for whom letters are entered. */
    public Set<PartyCode> outsideParties() {
        return parties.all().stream()
                .filter(AnswerRights::outside)
                .map(Party::code)
                .collect(Collectors.toSet());
    }

    private static boolean outside(Party party) {
        return party.kind() != PartyKind.INTERNAL;
    }

    /**
     * Whether somebody may hold the link of another: never who asks, because the answer by the link counts as the party's
     * own.
     */
    public boolean handsOverLink(String login, RequestKey key) {
        return mayIssueLink(login, key) && !asks(login, key);
    }

    /** The lead office, the standing office and leadership decide who gets a link; a clerk hands one over. */
    public boolean mayIssueLink(String login, RequestKey key) {
        return asks(login, key)
                || !entersFor(login).isEmpty() && withoutAccounts(key)
                || parties.leadershipIn(people.actsFor(login));
    }

    private boolean asks(String login, RequestKey key) {
        Set<PartyCode> groups = people.actsFor(login);
        return groups.contains(register.item(key.workItem()).lead()) || parties.standingOfficeIn(groups);
    }

    /** The groups for which a clerk enters answers. */
    private Set<PartyCode> entersFor(String login) {
        Optional<Person> person = people.find(login);
        Set<PartyCode> groups = new TreeSet<>(person.map(Person::groups).orElse(Set.of()));
        person.flatMap(Person::party).ifPresent(groups::remove);
        return groups;
    }
}
