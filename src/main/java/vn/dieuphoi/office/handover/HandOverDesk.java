package vn.dieuphoi.office.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.absence.StandIns;

/**
 * Where the head of an office hands a task to a colleague, or takes one back into the office's list. Nobody else may: a
 * claimed task belongs to who claimed it.
 */
@Service
@Transactional
public class HandOverDesk {

    /** The label of the field on every page that has it. */
    public static final String INNER_DAY = "Hạn nội bộ";

    private final HeldTasks tasks;
    private final PersonRegister people;
    private final StandIns standIns;
    private final OfficeLog log;
    private final Clock clock;

    HandOverDesk(HeldTasks tasks, PersonRegister people, StandIns standIns, OfficeLog log, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.standIns = standIns;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public HeldPage tasksOf(PartyCode office, HeldFilter filter, String login) {
        requireHead(office, login);
        return tasks.ofOffice(office, filter);
    }

    /**
     * Hands tasks to a colleague.
     *
     * @return how many changed hands; those that the colleague has already count as none
     */
    public int give(PartyCode office, Collection<String> ids, String colleague, String reason, String login) {
        return give(office, ids, colleague, null, reason, login);
    }

    /**
     * The same with a day by which the colleague shall be done; what they have already gets the day, too.
     *
     * @param innerDay null for none
     * @throws Refused for a day that is past, or after the day on which one of the tasks is due
     */
    public int give(
            PartyCode office,
            Collection<String> ids,
            String colleague,
            @Nullable LocalDate innerDay,
            String reason,
            String login) {
        requireHead(office, login);
        requireThere(office, colleague);
        return move(office, ids, colleague, innerDay, reason, login);
    }

    /**
     * Whether the head may give a part of these to a colleague, who has to be able to open them.
     *
     * @param innerDay null for none
     * @return in whose name the head gives it
     * @throws Refused when not
     */
    @Transactional(readOnly = true)
    public Actor requireShared(
            PartyCode office, Collection<String> ids, String colleague, @Nullable LocalDate innerDay, String login) {
        requireHead(office, login);
        requireThere(office, colleague);
        for (HeldTask task : tasks.find(ids)) {
            if (!task.isOwedBy(office)) {
                throw new Refused("Việc “" + task.name() + "” không phải của đơn vị này.");
            }
            if (task.group() == null || HeadGroup.isOfSome(task.group())) {
                throw new Refused("Việc “" + task.name()
                        + "” chỉ người đứng đầu mở được nên không giao một phần được; hãy bỏ chọn việc này.");
            }
            if (innerDay != null) {
                requireInTime(task, innerDay);
            }
        }
        return people.actorAsHead(login, office);
    }

    private void requireThere(PartyCode office, String colleague) {
        Person to = people.person(colleague);
        if (to.hasLeft() || !to.party().filter(office::equals).isPresent()) {
            throw new Refused(to.name() + " không thuộc đơn vị này; hãy chọn một người của đơn vị.");
        }
        standIns.today().stream()
                .filter(one -> one.absent().equals(colleague))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(to.name() + " đang vắng mặt, " + people.displayName(one.substitute())
                            + " làm thay; hãy chọn người khác.");
                });
    }

    /** Puts tasks back into the office's list, for whoever takes them next. */
    public int takeBack(PartyCode office, Collection<String> ids, String reason, String login) {
        requireHead(office, login);
        return move(office, ids, null, null, reason, login);
    }

    private int move(
            PartyCode office,
            Collection<String> ids,
            @Nullable String holder,
            @Nullable LocalDate innerDay,
            String reason,
            String login) {
        if (ids.isEmpty()) {
            throw new Refused("Hãy chọn ít nhất một việc.");
        }
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do; lý do được giữ trong lịch sử của công việc.");
        }
        List<HeldTask> found = tasks.find(ids);
        if (found.size() < ids.size()) {
            throw new Refused("Có việc vừa được xử lý xong; hãy tải lại danh sách rồi chọn lại.");
        }
        int moved = 0;
        for (HeldTask task : found) {
            if (!task.isOwedBy(office)) {
                throw new Refused("Việc “" + task.name() + "” không phải của đơn vị này.");
            }
            boolean other = !Objects.equals(task.holder(), holder);
            boolean dated = false;
            if (innerDay != null) {
                requireInTime(task, innerDay);
            }
            if (other) {
                tasks.give(task, holder, null);
                log.record(
                        people.actorAsHead(login, office),
                        task.subject(),
                        (holder == null ? "Rút việc về đơn vị: " : "Phân công lại: ") + task.name(),
                        reason.strip(),
                        task.holder() == null ? "chưa ai nhận" : people.displayName(task.holder()),
                        holder == null ? "chưa ai nhận" : people.displayName(holder));
            }
            if (innerDay != null && tasks.setInnerDay(task, innerDay, people.actorAsHead(login, office))) {
                dated = true;
                log.record(
                        people.actorAsHead(login, office),
                        task.subject(),
                        "Đặt hạn nội bộ: " + task.name(),
                        reason.strip(),
                        null,
                        TypedDate.shown(innerDay));
            }
            moved += other || dated ? 1 : 0;
        }
        return moved;
    }

    private void requireInTime(HeldTask task, LocalDate innerDay) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        LocalDate due = task.dueOn();
        if (due != null && due.isBefore(today)) {
            throw new Refused("“%s”: việc “%s” đã quá hạn %s; hãy để trống hoặc bỏ chọn việc này."
                    .formatted(INNER_DAY, task.name(), TypedDate.shown(due)));
        }
        TypedDate field = TypedDate.field(INNER_DAY).notBefore(today, "đã qua");
        (due == null ? field : field.notAfter(due, "sau hạn của việc “" + task.name() + "”")).require(innerDay);
    }

    private void requireHead(PartyCode office, String login) {
        if (!people.headsToday(login).contains(office)) {
            if (!people.actsFor(login).contains(office)) {
                throw NotTheirs.hidden();
            }
            throw new Refused("Chỉ người đứng đầu đơn vị phân công lại việc của đơn vị.");
        }
    }
}
