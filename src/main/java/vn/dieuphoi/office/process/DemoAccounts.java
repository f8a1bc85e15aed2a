package vn.dieuphoi.office.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;

/** Gives everybody in the register an account with the known password; only in the demonstration, on loopback. */
@Component
@Profile("demo")
@DependsOn("officeGroups")
class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "Dieuphoi@2023";

    private final IdentityService identity;
    private final PersonRegister people;
    private final OneNodeAtATime oneNode;

    DemoAccounts(IdentityService identity, PersonRegister people, OneNodeAtATime oneNode) {
        this.identity = identity;
        this.people = people;
        this.oneNode = oneNode;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run(
                "demo-accounts",
                () -> people.all().stream().filter(person -> !known(person)).forEach(this::open));
    }

    private boolean known(Person person) {
        return identity.createUserQuery().userId(person.id()).count() > 0;
    }

    private void open(Person person) {
        User user = identity.newUser(person.id());
        int givenName = person.name().lastIndexOf(' ') + 1;
        // Tasklist shows first name, space, last name; a Vietnamese name reads from the family name to the given name.
        user.setFirstName(person.name().substring(0, givenName).strip());
        user.setLastName(person.name().substring(givenName));
        user.setEmail(person.email());
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (PartyCode group : person.groups()) {
            identity.createMembership(person.id(), group.value());
        }
        if (people.director()
                .filter(director -> director.id().equals(person.id()))
                .isPresent()) {
            identity.createMembership(person.id(), OfficeGroups.DIRECTOR);
        }
        if (person.role() == PersonRole.ADMIN) {
            identity.createMembership(person.id(), OfficeGroups.ADMINISTRATORS);
        }
    }
}
