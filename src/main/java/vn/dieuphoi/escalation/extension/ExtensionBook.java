package vn.dieuphoi.escalation.extension;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.Owed;

/** The requests for more time as pages show them; {@code extensions} in templates. */
@Component("extensions")
@Transactional(readOnly = true)
public class ExtensionBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ExtensionDesk desk;
    private final DeadlineBook deadlines;
    private final PartyRegister parties;
    private final PersonRegister people;

    ExtensionBook(ExtensionDesk desk, DeadlineBook deadlines, PartyRegister parties, PersonRegister people) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.parties = parties;
        this.people = people;
    }

    /** What was asked about a subject; about an item with everything in it. Oldest first. */
    public List<ExtensionLine> about(Subject subject) {
        List<ExtensionRequest> requests =
                WorkKey.isOne(subject.key()) ? desk.requestsOf(new WorkKey(subject.key())) : desk.requestsFor(subject);
        return requests.stream().map(this::line).toList();
    }

    public boolean mayAsk(Subject subject, String login) {
        return desk.hindrance(subject, login).isEmpty();
    }

    /** Who may see it: who owes it, who decides, leadership and the standing office. */
    public boolean readableBy(Owed owed, String login) {
        Set<PartyCode> groups = people.actsFor(login);
        return groups.contains(owed.owedBy()) || groups.contains(owed.assignedBy()) || parties.wholePlanIsOf(groups);
    }

    private ExtensionLine line(ExtensionRequest request) {
        return new ExtensionLine(
                deadlines.owed(request.subject()).words(),
                people.displayName(request.requestedBy()) + ", "
                        + parties.party(request.owedBy()).name(),
                moment(request.requestedAt()),
                request.dueOn().format(DAY),
                wanted(request),
                request.reason(),
                request.state(),
                parties.party(request.decider()).name(),
                request.grantedOn().map(day -> day.format(DAY)).orElse(null),
                decision(request));
    }

    private static String wanted(ExtensionRequest request) {
        String day = request.wantedOn().format(DAY);
        return request.wantedWords().equals(day) ? day : day + " (“" + request.wantedWords() + "”)";
    }

    private @Nullable String decision(ExtensionRequest request) {
        return request.decidedAt()
                .map(at -> "%s, %s%s"
                        .formatted(
                                request.decidedBy().map(people::displayName).orElse(""),
                                moment(at),
                                request.decisionReason()
                                        .map(words -> ": " + words)
                                        .orElse("")))
                .orElse(null);
    }

    private static String moment(Instant at) {
        return at.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }
}
