package vn.dieuphoi.office.process;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.account.PasswordDuty;

/** Gives everybody in the register an account with the known password; only in the demonstration, on loopback. */
@Component
@Profile("demo")
@DependsOn("officeGroups")
class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "Dieuphoi@2023";

    private final Accounts accounts;
    private final PersonRegister people;
    private final PasswordDuty duty;
    private final OneNodeAtATime oneNode;

    DemoAccounts(Accounts accounts, PersonRegister people, PasswordDuty duty, OneNodeAtATime oneNode) {
        this.accounts = accounts;
        this.people = people;
        this.duty = duty;
        this.oneNode = oneNode;
    }

    @Override
    public void afterPropertiesSet() {
        oneNode.run(
                "demo-accounts",
                () -> people.all().stream()
                        .filter(person -> !accounts.exists(person.id()))
                        .forEach(this::open));
    }

    /** Everybody has seen this password, and nothing here is worth changing it. */
    private void open(Person person) {
        accounts.open(person, PASSWORD);
        duty.done(person.id());
    }
}
