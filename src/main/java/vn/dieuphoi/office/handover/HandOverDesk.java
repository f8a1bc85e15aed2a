package vn.dieuphoi.office.handover;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
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

    private final HeldTasks tasks;
    private final PersonRegister people;
    private final StandIns standIns;
    private final OfficeLog log;

    HandOverDesk(HeldTasks tasks, PersonRegister people, StandIns standIns, OfficeLog log) {
        this.tasks = tasks;
        this.people = people;
        this.standIns = standIns;
        this.log = log;
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
        requireHead(office, login);
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
        return move(office, ids, colleague, reason, login);
    }

    /** Puts tasks back into the office's list, for whoever takes them next. */
    public int takeBack(PartyCode office, Collection<String> ids, String reason, String login) {
        requireHead(office, login);
        return move(office, ids, null, reason, login);
    }

    private int move(PartyCode office, Collection<String> ids, @Nullable String holder, String reason, String login) {
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
            if (!Objects.equals(task.holder(), holder)) {
                tasks.give(task, holder, null);
                log.record(
                        people.actorAsHead(login, office),
                        task.subject(),
                        (holder == null ? "Rút việc về đơn vị: " : "Phân công lại: ") + task.name(),
                        reason.strip(),
                        task.holder() == null ? "chưa ai nhận" : people.displayName(task.holder()),
                        holder == null ? "chưa ai nhận" : people.displayName(holder));
                moved++;
            }
        }
        return moved;
    }

    private void requireHead(PartyCode office, String login) {
        if (!people.headsToday(login).contains(office)) {
            throw new Refused("Chỉ người đứng đầu đơn vị phân công lại việc của đơn vị.");
        }
    }
}
