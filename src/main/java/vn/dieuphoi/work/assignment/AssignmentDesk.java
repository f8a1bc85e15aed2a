package vn.dieuphoi.work.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;

/** Where leadership, or the standing office where it may, gives an office a task outside the plan, and takes the result. */
@Service
@Transactional
public class AssignmentDesk {

    private final Assignments assignments;
    private final WorkRegister register;
    private final DeadlineWords words;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Staffing staffing;
    private final Journal journal;
    private final Clock clock;
    private final boolean standingOfficeMay;

    AssignmentDesk(
            Assignments assignments,
            WorkRegister register,
            DeadlineWords words,
            PartyRegister parties,
            PersonRegister people,
            Staffing staffing,
            Journal journal,
            Clock clock,
            @Value("${dieuphoi.assignment.standing-office:true}") boolean standingOfficeMay) {
        this.assignments = assignments;
        this.register = register;
        this.words = words;
        this.parties = parties;
        this.people = people;
        this.staffing = staffing;
        this.journal = journal;
        this.clock = clock;
        this.standingOfficeMay = standingOfficeMay;
    }

    public WorkKey open(AssignmentOrder order, String processInstance) {
        LocalDate dueOn = dueOn(order);
        WorkKey key = register.openAdHoc(order.content(), order.office(), dueOn, processInstance, order.assigner());
        assignments.save(new Assignment(key, order, today()));
        return key;
    }

    /**
     * Checks an order before anything is opened by it.
     *
     * @return the day on which the task falls due
     * @throws Refused when the office cannot be given a task, or the day has passed or is not understood
     */
    @Transactional(readOnly = true)
    public LocalDate dueOn(AssignmentOrder order) {
        if (parties.party(order.office()).kind() != PartyKind.INTERNAL || parties.isLeadership(order.office())) {
            throw new Refused("Chỉ giao việc cho đơn vị trực thuộc; hãy chọn đơn vị khác.");
        }
        if (order.partners().contains(order.office())) {
            throw new Refused(
                    "Đơn vị chủ trì không thể đồng thời là đơn vị phối hợp; hãy bỏ chọn ở danh sách phối hợp.");
        }
        staffing.requireSomebody(order.office());
        order.partners()
                .forEach(partner ->
                        staffing.requireSomebody(parties.party(partner).code()));
        LocalDate due = dueOn(order.due());
        if (due.isBefore(today())) {
            throw new Refused("Hạn hoàn thành đã qua; hãy chọn một ngày từ hôm nay trở đi.");
        }
        return due;
    }

    private LocalDate dueOn(AssignmentDue due) {
        if (due.day() != null && due.words() != null) {
            throw new Refused("Hạn hoàn thành ghi cả ngày và bằng lời; hãy chỉ giữ một cách ghi.");
        }
        if (due.words() != null) {
            return words.parse(due.words(), today()).due();
        }
        if (due.day() == null) {
            throw new Refused("Hãy chọn ngày hạn hoàn thành, hoặc ghi bằng lời như \"trong 5 ngày làm việc\".");
        }
        return due.day();
    }

    /**
     * The parties for which a person may give tasks, and which then take the result: leadership first. For the standing
     * office its head does.
     */
    @Transactional(readOnly = true)
    public Set<PartyCode> assignersOf(String person) {
        Set<PartyCode> groups = people.actsFor(person);
        Set<PartyCode> assigners = new LinkedHashSet<>();
        if (parties.leadershipIn(groups)) {
            assigners.add(parties.leadership().code());
        }
        if (standingOfficeMay && parties.standingOfficeIn(people.headsToday(person))) {
            assigners.add(parties.standingOffice().code());
        }
        return assigners;
    }

    /** The offices of the department that can be given a task. */
    @Transactional(readOnly = true)
    public List<Party> offices() {
        return parties.all().stream()
                .filter(party -> party.kind() == PartyKind.INTERNAL)
                .filter(party -> !parties.isLeadership(party.code()))
                .toList();
    }

    /** Whoever can be asked for coordination: offices, outside parties, sets; groups without a name cannot. */
    @Transactional(readOnly = true)
    public List<Party> partners() {
        return parties.all().stream()
                .filter(party -> Set.of(PartyKind.INTERNAL, PartyKind.OUTSIDE, PartyKind.SET)
                        .contains(party.kind()))
                .filter(party -> !parties.isLeadership(party.code()))
                .toList();
    }

    public void handIn(WorkKey key, String result, @Nullable String evidence, Actor actor) {
        assignment(key).handIn(result, evidence);
        journal.record(actor, key.subject(), "Nộp kết quả việc được giao", result);
    }

    /** Whoever gave it puts right what it says; the history keeps both. */
    public void correct(WorkKey key, String content, String product, String reason, Actor actor) {
        if (content.isEmpty()) {
            throw new Refused("Hãy ghi nội dung việc.");
        }
        Assignment assignment = assignment(key);
        String before = assignment.words();
        assignment.correct(content, product.isEmpty() ? null : product);
        register.rename(key, content);
        journal.recordChange(actor, key.subject(), "Sửa nội dung việc được giao", reason, before, assignment.words());
    }

    public void accept(WorkKey key, Actor actor) {
        register.complete(key, assignment(key).result().orElse(""), actor);
    }

    public void giveBack(WorkKey key, String reason, Actor actor) {
        journal.record(actor, key.subject(), "Trả lại kết quả", reason);
    }

    @Transactional(readOnly = true)
    public Assignment assignment(WorkKey key) {
        return ReadOnlyThread.once(List.of("assignment", key), () -> assignments.findById(key.value()))
                .orElseThrow(() -> new Refused("Không có việc được giao " + key + "."));
    }

    /** What was ordered with some of the tasks. */
    @Transactional(readOnly = true)
    public List<Assignment> of(Collection<String> works) {
        return works.isEmpty() ? List.of() : assignments.findByWorkItemIn(works);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
