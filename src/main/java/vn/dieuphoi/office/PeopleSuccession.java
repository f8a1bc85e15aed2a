package vn.dieuphoi.office;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.succession.Succession;

/** The people of a dissolved office, and whoever answers for it, belong to the successor; so do their groups. */
@Component
class PeopleSuccession implements Succession {

    private final People people;
    private final Accounts accounts;

    PeopleSuccession(People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public String what() {
        return "người của đơn vị";
    }

    @Override
    public int count(PartyCode old) {
        return of(old).size();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        List<Person> all = of(old);
        boolean headless = people.findByPartyCodeAndRoleAndLeftOnIsNull(successor.value(), PersonRole.HEAD)
                .isEmpty();
        for (Person person : all) {
            person.moveTo(old, successor, headless);
            accounts.follow(person);
        }
        return all.size();
    }

    private List<Person> of(PartyCode old) {
        return people.findByLeftOnIsNullOrderByName().stream()
                .filter(person -> person.groups().contains(old))
                .toList();
    }
}
