package vn.dieuphoi.board;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Who reads and corrects which history: lead, leadership, the standing office and administrators that of a piece of work,
 * a partner only that of its own requests. Corrections are for leadership, administrators and the head of the lead.
 */
@Component
@Transactional(readOnly = true)
public class HistoryRights {

    private final WorkRegister register;
    private final ItemBoard items;
    private final PartyRegister parties;
    private final PersonRegister people;

    HistoryRights(WorkRegister register, ItemBoard items, PartyRegister parties, PersonRegister people) {
        this.register = register;
        this.items = items;
        this.parties = parties;
        this.people = people;
    }

    /** The work that a key is of: its own, or that of the request. */
    public Optional<WorkItem> workOf(String key) {
        Subject subject = Subject.of(key);
        return subject.kind() == Subject.Kind.WORK || RequestKey.isOne(key)
                ? subject.work().map(WorkKey::new).flatMap(register::find)
                : Optional.empty();
    }

    public boolean mayRead(String key, WorkItem work, String login, boolean administrator) {
        Set<PartyCode> groups = people.actsFor(login);
        boolean partner = RequestKey.isOne(key) && groups.contains(new RequestKey(key).party());
        return administrator || partner || items.readableBy(groups).test(work);
    }

    public boolean mayCorrect(WorkItem work, String login, boolean administrator) {
        if (administrator || parties.leadershipIn(people.actsFor(login))) {
            return true;
        }
        return people.find(login)
                .filter(person -> person.role() == PersonRole.HEAD)
                .flatMap(Person::party)
                .filter(work.lead()::equals)
                .isPresent();
    }
}
