package vn.dieuphoi.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StoredPasswords;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;

/** The accounts of the engine: it keeps passwords and memberships, we read them. */
@Component
public class SignInAccounts {

    private final IdentityService identity;
    private final StoredPasswords passwords;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final String administrator;

    SignInAccounts(
            IdentityService identity,
            StoredPasswords passwords,
            PersonRegister people,
            PartyRegister parties,
            @Value("${dieuphoi.admin.id:quantri}") String administrator) {
        this.identity = identity;
        this.passwords = passwords;
        this.people = people;
        this.parties = parties;
        this.administrator = administrator;
    }

    boolean accepts(String id, String password) {
        return passwords.isPassword(id, password);
    }

    /**
     * The account as it is now, of somebody in the register or of the administrator whom the environment names, with the
     * groups of those for whom the person acts today; empty when it was removed or the person has left.
     */
    public Optional<SignedIn> find(String id) {
        identity.clearAuthentication();
        Optional<Person> person = people.find(id);
        if (person.map(Person::hasLeft).orElse(!id.equals(administrator))
                || identity.createUserQuery().userId(id).count() == 0) {
            return Optional.empty();
        }
        List<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
        return Optional.of(new SignedIn(id, person.map(Person::name).orElse(id), groups));
    }

    Authentication authentication(SignedIn person) {
        String leadership = parties.holder(PartyDuty.LEADERSHIP)
                .map(party -> party.code().value())
                .orElse("");
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                List.of(Role.of(person.groups(), leadership::equals).authority()));
    }
}
