package vn.dieuphoi.coordination;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
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

    /**
     * Who may enter the answer that came in a letter: the lead office and the standing office for parties outside the
     * department, a clerk for those and for the groups that the plan leaves unnamed. Never for an office of the
     * department, which has accounts of its own.
     */
    public boolean mayEnterLetter(String login, RequestKey key) {
        if (parties.party(key.party()).kind() == PartyKind.INTERNAL) {
            return false;
        }
        return !entersFor(login).isEmpty() || asks(login, key);
    }

    /** The lead office, the standing office and leadership decide who gets a link. */
    public boolean mayIssueLink(String login, RequestKey key) {
        return asks(login, key)
                || people.actsFor(login).contains(parties.leadership().code());
    }

    private boolean asks(String login, RequestKey key) {
        Set<PartyCode> groups = people.actsFor(login);
        return groups.contains(register.item(key.workItem()).lead())
                || groups.contains(parties.standingOffice().code());
    }

    /** The groups for which a clerk enters answers. */
    private Set<PartyCode> entersFor(String login) {
        Optional<Person> person = people.find(login);
        Set<PartyCode> groups = new TreeSet<>(person.map(Person::groups).orElse(Set.of()));
        person.flatMap(Person::party).ifPresent(groups::remove);
        return groups;
    }
}
