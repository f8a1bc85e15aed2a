package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.view.RequestLine;
import vn.dieuphoi.coordination.view.RequestRights;
import vn.dieuphoi.coordination.view.RequestsOfItem;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.head.LeadersInCharge;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Requests as people look at them, and who may look. */
@Service
@Transactional(readOnly = true)
public class RequestBoard {

    private final CoordinationDesk desk;
    private final CoordinationRequests requests;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final LeadersInCharge leaders;
    private final WorkingDays workingDays;
    private final Clock clock;

    RequestBoard(
            CoordinationDesk desk,
            CoordinationRequests requests,
            WorkRegister register,
            PartyRegister parties,
            LeadersInCharge leaders,
            WorkingDays workingDays,
            Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.register = register;
        this.parties = parties;
        this.leaders = leaders;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param offices for whom the reader may act */
    public RequestsOfItem of(WorkKey workItem, Set<PartyCode> offices) {
        WorkItem work = register.item(workItem);
        List<RequestLine> lines =
                desk.requestsOf(workItem).stream().map(this::line).toList();
        boolean mayAsk = work.closedAt().isEmpty() && (offices.contains(work.lead()) || parties.leadershipIn(offices));
        return new RequestsOfItem(workItem, lines, mayAsk);
    }

    /** What these parties are asked in a piece of work: what is still open before what is closed. */
    public Optional<RequestKey> askedIn(WorkKey workItem, Set<PartyCode> offices) {
        return desk.requestsOf(workItem).stream()
                .filter(request -> offices.contains(request.party()))
                .min(Comparator.comparing(
                        (CoordinationRequest request) -> request.state().closed()))
                .map(CoordinationRequest::key);
    }

    /** The requests that these parties have to answer, the most urgent first. */
    public List<RequestLine> waitingFor(Set<PartyCode> offices) {
        if (offices.isEmpty()) {
            return List.of();
        }
        return requests
                .findByPartyInAndStateIn(
                        offices.stream().map(PartyCode::value).toList(), CoordinationRequest.State.ofThePartner())
                .stream()
                .sorted(Comparator.comparing(CoordinationRequest::dueOn)
                        .thenComparing(request -> request.key().value()))
                .map(this::line)
                .toList();
    }

    public RequestLine line(CoordinationRequest request) {
        LocalDate today = Days.today(clock);
        return new RequestLine(
                request, new DueMark(request.standing(today), workingDays.between(today, request.dueOn())));
    }

    /**
     * @param reader the person's id
     * @param offices for whom the reader may act
     * @param administrator whether the reader keeps the application
     */
    public RequestRights rights(
            CoordinationRequest request, String reader, Set<PartyCode> offices, boolean administrator) {
        PartyCode leading = register.item(request.workItem()).lead();
        boolean lead = offices.contains(leading);
        boolean partner = offices.contains(request.party());
        boolean leadership = parties.leadershipIn(offices);
        boolean standing = parties.standingOfficeIn(offices);
        boolean decides = leadership && leaders.inCharge(reader, leading);
        return new RequestRights(
                lead, partner, leadership, decides, lead || partner || leadership || standing || administrator);
    }
}
