package vn.dieuphoi.rehearsal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.handover.HandOverDesk;
import vn.dieuphoi.rehearsal.offices.Desks;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The rehearsed application's own operations, as its pages call them. */
final class OwnDesks implements Desks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ExtensionDesk extensions;
    private final RequestActions requests;
    private final CoordinationDesk asked;
    private final HandOverDesk hands;
    private final WorkRegister register;
    private final PersonRegister people;

    OwnDesks(OwnApplication application) {
        extensions = application.desk(ExtensionDesk.class);
        requests = application.desk(RequestActions.class);
        asked = application.desk(CoordinationDesk.class);
        hands = application.desk(HandOverDesk.class);
        register = application.desk(WorkRegister.class);
        people = application.desk(PersonRegister.class);
    }

    @Override
    public void askForMoreTime(Subject subject, LocalDate until, String person) {
        extensions.ask(subject, until.format(DAY), "Cần thêm thời gian.", person);
    }

    @Override
    public void withdraw(String request) {
        RequestKey key = new RequestKey(request);
        requests.withdraw(
                key,
                "Không còn cần ý kiến này.",
                Actor.of(headOf(register.item(key.workItem()).lead())));
    }

    @Override
    public boolean waitsForAnswers(String work) {
        return asked.requestsOf(new WorkKey(work)).stream()
                .anyMatch(request -> !request.state().closed());
    }

    @Override
    public void handOver(String office, String task, String colleague) {
        PartyCode party = new PartyCode(office);
        hands.give(party, List.of(task), colleague, "Chia lại việc.", headOf(party));
    }

    private String headOf(PartyCode party) {
        return people.head(party).map(Person::id).orElseThrow(() -> new Refused(party + " chưa có người đứng đầu."));
    }
}
