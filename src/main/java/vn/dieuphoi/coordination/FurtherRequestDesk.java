package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Where a lead writes further requests and adds partners while the work runs. */
@Service
@Transactional
public class FurtherRequestDesk {

    private final CoordinationDesk desk;
    private final CoordinationRequests requests;
    private final Partners partners;
    private final WorkRegister register;
    private final Staffing staffing;
    private final DeadlineWords deadlineWords;
    private final WorkingDays workingDays;
    private final JdbcClient database;
    private final Clock clock;

    FurtherRequestDesk(
            CoordinationDesk desk,
            CoordinationRequests requests,
            Partners partners,
            WorkRegister register,
            Staffing staffing,
            DeadlineWords deadlineWords,
            WorkingDays workingDays,
            JdbcClient database,
            Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.partners = partners;
        this.register = register;
        this.staffing = staffing;
        this.deadlineWords = deadlineWords;
        this.workingDays = workingDays;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the requests; their process starts in the same transaction.
     *
     * @return the keys of the new ones; none when the same form was sent before
     */
    public List<RequestKey> write(FurtherRequest order, boolean byLeadership, Actor actor) {
        oneAtATime(order.workItem());
        if (!requests.findBySubmissionOrderByKey(order.submission()).isEmpty()) {
            return List.of();
        }
        WorkItem work = register.item(order.workItem());
        if (work.closedAt().isPresent()) {
            throw new Refused(
                    "Công việc " + order.workItem().number() + " đã kết thúc nên không gửi thêm đề nghị được nữa.");
        }
        for (String address : order.addresses()) {
            requireAskable(work, address, byLeadership);
        }
        RequestQuestion content = new RequestQuestion(order.kind(), order.question(), due(order), order.submission());
        List<RequestKey> written = new ArrayList<>();
        for (String address : order.addresses()) {
            RequestKey key = next(order.workItem(), address);
            desk.save(key, content, actor);
            written.add(key);
        }
        return written;
    }

    /**
     * What a step of the work asks a party by itself, once for each time that the step is reached.
     *
     * @param reached names the step and the instance that asks, so that a retry finds what was sent
     */
    public RequestKey askInStep(WorkKey workItem, String address, String question, String reached) {
        oneAtATime(workItem);
        return requests.findBySubmissionOrderByKey(reached).stream()
                .map(CoordinationRequest::key)
                .findFirst()
                .orElseGet(() -> {
                    WorkItem work = register.item(workItem);
                    RequestKey key = next(workItem, address);
                    desk.save(
                            key,
                            new RequestQuestion(RequestKind.JOINT_WORK, question, desk.dueOf(work), reached),
                            Actor.of(work.lead().value()));
                    return key;
                });
    }

    /** Two people who ask the same party at the same moment get two numbers. */
    private void oneAtATime(WorkKey workItem) {
        database.sql("select key from work_item where key = ? for update")
                .param(workItem.value())
                .query(String.class)
                .optional();
    }

    private void requireAskable(WorkItem work, String address, boolean byLeadership) {
        RequestKey asked = RequestKey.of(work.key(), address);
        if (partners.choices().stream().noneMatch(choice -> choice.address().equals(address))) {
            throw new Refused("Không gửi đề nghị cho " + address + " được: hãy chọn đơn vị có trong danh sách.");
        }
        staffing.requireSomebody(asked.party());
        if (asked.party().equals(work.lead())) {
            throw new Refused("Đơn vị chủ trì không gửi đề nghị cho chính mình; hãy bỏ chọn đơn vị đó.");
        }
        if (!byLeadership && partners.listIsClosed(work.key()) && !partners.isPlanned(work.key(), asked.party())) {
            throw new Refused("Kế hoạch giới hạn các đơn vị phối hợp của mục "
                    + work.key().number() + " nên chủ trì không" + " thêm "
                    + partners.asked(asked).name() + " được. Hãy trình lãnh đạo gửi đề nghị này.");
        }
    }

    private RequestDue due(FurtherRequest order) {
        LocalDate today = Days.today(clock);
        RequestDue due = order.dueWords() != null
                ? RequestDue.written(order.dueWords(), today, deadlineWords)
                : RequestDue.on(workingDays.onOrBefore(order.dueOn() == null ? today : order.dueOn()));
        if (!due.on().isAfter(today)) {
            throw new Refused("Hạn trả lời phải là ngày làm việc sau hôm nay (" + Days.written(today)
                    + "); hãy chọn một ngày muộn hơn.");
        }
        return due;
    }

    /** The first number is left to the request that the plan itself makes. */
    private RequestKey next(WorkKey workItem, String address) {
        int ordinal = partners.of(workItem).contains(address) ? 2 : 1;
        while (requests.existsById(RequestKey.of(workItem, address, ordinal).value())) {
            ordinal++;
        }
        return RequestKey.of(workItem, address, ordinal);
    }
}
