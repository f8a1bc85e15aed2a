package vn.dieuphoi.board.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.engine.due.OpenTaskWords;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.assignment.Assignment;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;

/** What whoever gave a piece of work changes in it; each act is told to the offices that it concerns. */
@Service
@Transactional
public class OrderChanges {

    private final AssignmentDesk desk;
    private final WorkRegister register;
    private final EndingDesk endings;
    private final EndingOrders endingOrders;
    private final OpenDueDates dueDates;
    private final OpenTaskWords taskWords;
    private final PersonRegister people;
    private final MessageDesk messages;
    private final Clock clock;

    OrderChanges(
            AssignmentDesk desk,
            WorkRegister register,
            EndingDesk endings,
            EndingOrders endingOrders,
            OpenDueDates dueDates,
            OpenTaskWords taskWords,
            PersonRegister people,
            MessageDesk messages,
            Clock clock) {
        this.desk = desk;
        this.register = register;
        this.endings = endings;
        this.endingOrders = endingOrders;
        this.dueDates = dueDates;
        this.taskWords = taskWords;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws NotTheirs for whoever neither gave the work nor acts for who did */
    @Transactional(readOnly = true)
    public Assignment theirs(WorkKey key, String login) {
        if (key.itemCode().isPresent() || register.find(key).isEmpty()) {
            throw NotTheirs.hidden();
        }
        Assignment assignment = desk.assignment(key);
        if (!desk.assignersOf(login).contains(assignment.assignedBy())) {
            throw NotTheirs.hidden();
        }
        return assignment;
    }

    public void correct(WorkKey key, String content, String product, String reason, String login) {
        Actor actor = actor(key, login);
        requireReason(reason);
        requireOpen(key);
        desk.correct(key, content.strip(), product.strip(), reason, actor);
        taskWords.refresh(key.value());
        tell(key, "sửa nội dung", reason + "\nNội dung mới: " + content.strip(), actor);
    }

    /** A later day is an extension; an earlier one is a new order, and counts as none. */
    public void newDay(WorkKey key, LocalDate newDueOn, String reason, String login) {
        Actor actor = actor(key, login);
        requireReason(reason);
        WorkItem work = requireOpen(key);
        if (newDueOn.isBefore(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))) {
            throw new Refused("Hạn mới đã qua; hãy chọn một ngày từ hôm nay trở đi.");
        }
        if (newDueOn.equals(work.dueOn())) {
            throw new Refused("Hạn mới trùng với hạn hiện tại; hãy chọn ngày khác.");
        }
        if (newDueOn.isAfter(work.dueOn())) {
            register.extend(key, newDueOn, reason, actor);
        } else {
            register.changeDue(key, newDueOn, reason, actor);
        }
        dueDates.refresh(key.value());
        taskWords.refresh(key.value());
        tell(key, "đổi hạn thành " + Vietnamese.date(newDueOn), reason, actor);
    }

    public void withdraw(WorkKey key, String reason, String login) {
        Actor actor = actor(key, login);
        requireReason(reason);
        requireOpen(key);
        if (!endings.decide(new Ending(key, EndingWay.STOP, null, "", reason, actor))) {
            throw new Refused("Việc này đã được rút hoặc đã kết thúc rồi.");
        }
        endingOrders.send(key);
        tell(key, "rút", reason, actor);
    }

    private Actor actor(WorkKey key, String login) {
        return people.actorFor(login, theirs(key, login).assignedBy());
    }

    private WorkItem requireOpen(WorkKey key) {
        WorkItem work = register.item(key);
        if (work.state() != WorkState.OPEN
                || !work.isUnfinished()
                || endings.of(key).isPresent()) {
            throw new Refused("Việc này đã kết thúc nên không sửa, đổi hạn hay rút được nữa.");
        }
        return work;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do.");
        }
    }

    /** The office that leads it, and those that were asked to help. */
    private void tell(WorkKey key, String act, String words, Actor actor) {
        WorkItem work = register.item(key);
        String title = "%s đã %s việc %s".formatted(people.displayName(actor), act, key.number());
        Stream.concat(Stream.of(work.lead()), desk.assignment(key).partners().stream())
                .distinct()
                .forEach(office -> messages.tell(new Message(
                        "work-order %s %s %s %s".formatted(key, act, clock.instant(), office),
                        MessageKind.ASSIGNMENT,
                        key.subject(),
                        title,
                        work.title() + "\nLý do: " + words,
                        office.equals(work.lead()) ? "/muc/" + key : "/de-nghi",
                        Recipient.office(office))));
    }
}
