package vn.dieuphoi.office.absence;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.PersonRole;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.handover.HeldTask;
import vn.dieuphoi.office.handover.HeldTasks;
import vn.dieuphoi.office.head.HeadRegister;

/**
 * Where administrators take leave of a person: what the person holds goes to the successor, the account is closed at
 * once, the row stays, so that old entries keep their name. All of it or nothing.
 */
@Service
@Transactional
public class LeavingDesk {

    private final PersonRegister register;
    private final Absences absences;
    private final HeldTasks tasks;
    private final Accounts accounts;
    private final HeadRegister heads;
    private final OfficeLog log;
    private final Clock clock;

    LeavingDesk(
            PersonRegister register,
            Absences absences,
            HeldTasks tasks,
            Accounts accounts,
            HeadRegister heads,
            OfficeLog log,
            Clock clock) {
        this.register = register;
        this.absences = absences;
        this.tasks = tasks;
        this.accounts = accounts;
        this.heads = heads;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Leaving preview(String person) {
        return new Leaving(
                register.person(person),
                tasks.heldBy(person),
                absences.openOn(today()).stream()
                        .filter(absence -> absence.substitute().equals(person)
                                || absence.person().filter(person::equals).isPresent())
                        .toList());
    }

    /** @return how many tasks went to the successor */
    public int leave(String person, String successor, String reason, Actor actor) {
        if (person.equals(actor.person())) {
            throw new Refused("Không tự cho mình nghỉ; hãy nhờ một quản trị khác.");
        }
        if (successor.isBlank()) {
            throw new Refused("Hãy chọn người tiếp nhận các việc đang mở.");
        }
        Person leaver = register.person(person);
        Person next = register.person(successor);
        if (next.id().equals(person) || next.hasLeft() || !next.party().equals(leaver.party())) {
            throw new Refused("Người tiếp nhận phải là người khác, đang làm việc trong cùng đơn vị.");
        }
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do; lý do được giữ trong lịch sử.");
        }
        Leaving leaving = preview(person);
        leaver.leave(today(), successor);
        leaving.absences().forEach(absence -> absence.end(actor, clock.instant(), today()));
        for (HeldTask task : leaving.tasks()) {
            tasks.give(task, successor, null);
            log.record(
                    actor,
                    task.subject(),
                    "Bàn giao việc khi nghỉ: " + task.name(),
                    reason.strip(),
                    leaver.name(),
                    next.name());
        }
        accounts.follow(leaver);
        heads.look();
        log.record(
                actor,
                Subject.of(person),
                "Cho nghỉ, khóa tài khoản",
                reason.strip(),
                null,
                "%d việc bàn giao cho %s".formatted(leaving.tasks().size(), next.name()));
        return leaving.tasks().size();
    }

    /** Opens the account again, with its old password; the tasks stay with the successor, who may have worked on them. */
    public void comeBack(String person, Actor actor) {
        Person back = register.person(person);
        if (back.role() == PersonRole.HEAD
                && back.party().flatMap(register::head).isPresent()) {
            throw new Refused("Đơn vị đã có người đứng đầu khác; hãy đổi chức vụ của người đó trước.");
        }
        back.comeBack();
        accounts.follow(back);
        heads.look();
        log.record(actor, Subject.of(person), "Mở lại tài khoản", null, null, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
