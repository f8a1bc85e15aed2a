package vn.dieuphoi.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.GroupMembers;
import vn.dieuphoi.engine.StoredPasswords;
import vn.dieuphoi.engine.task.Substitution;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/** The accounts of the engine: it keeps passwords and memberships, we read them. */
@Component
public class SignInAccounts {

    private final IdentityService identity;
    private final GroupMembers members;
    private final Substitution substitution;
    private final StoredPasswords passwords;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final String administrator;

    SignInAccounts(
            IdentityService identity,
            GroupMembers members,
            Substitution substitution,
            StoredPasswords passwords,
            PersonRegister people,
            PartyRegister parties,
            @Value("${dieuphoi.admin.id:quantri}") String administrator) {
        this.identity = identity;
        this.members = members;
        this.substitution = substitution;
        this.passwords = passwords;
        this.people = people;
        this.parties = parties;
        this.administrator = administrator;
    }

    boolean accepts(String id, String password) {
        return passwords.isPassword(id, password);
    }

    /** Whether it is the administrator's whom the settings name. */
    boolean isOfTheSettings(String id) {
        return id.equals(administrator);
    }

    /**
     * The account as it is now, of somebody in the register or of the administrator whom the environment names, with the
     * groups of those for whom the person acts today; empty when it was removed or the person has left.
     */
    public Optional<SignedIn> find(String id) {
        identity.clearAuthentication();
        Optional<Person> person = people.find(id);
        if (person.map(Person::hasLeft).orElse(!id.equals(administrator))) {
            return Optional.empty();
        }
        Set<String> groups = new TreeSet<>(members.storedOf(id));
        // Whoever stands in a group has an account.
        if (groups.isEmpty() && identity.createUserQuery().userId(id).count() == 0) {
            return Optional.empty();
        }
        groups.addAll(substitution.groupsLentTo(id));
        return Optional.of(new SignedIn(id, person.map(Person::name).orElse(id), List.copyOf(groups)));
    }

    /** The account as one that is signed in, with the rights of its role. */
    public Authentication authentication(SignedIn person) {
        String leadership = parties.holder(PartyDuty.LEADERSHIP)
                .map(party -> party.code().value())
                .orElse("");
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                List.of(Role.of(person.groups(), leadership::equals).authority()));
    }
}
