package vn.dieuphoi.worklist.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.access.SignInAccounts;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.Roles;

/** Who may open a piece of work today: by its hands, or by the group that may take it. */
@Component
@Transactional(readOnly = true)
public class TaskReaders {

    private final PersonRegister people;
    private final SignInAccounts accounts;

    TaskReaders(PersonRegister people, SignInAccounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** By name. */
    public List<Person> of(Obligation owed) {
        Roles today = people.rolesToday();
        return people.all().stream().filter(person -> may(person, owed, today)).toList();
    }

    private boolean may(Person person, Obligation owed, Roles today) {
        if (person.id().equals(owed.holder()) || person.id().equals(owed.actingFor())) {
            return true;
        }
        @Nullable String group = owed.candidateGroup();
        if (group == null) {
            return false;
        }
        String whole = HeadGroup.whole(group);
        boolean ofTheWhole =
                today.actsFor(person).stream().anyMatch(party -> party.value().equals(whole));
        return HeadGroup.isOfSome(group) ? ofTheWhole && isIn(person, group) : ofTheWhole;
    }

    /** Groups of some are computed by the engine's rules, for few. */
    private boolean isIn(Person person, String group) {
        return accounts.find(person.id())
                .filter(account -> account.groups().contains(group))
                .isPresent();
    }
}
