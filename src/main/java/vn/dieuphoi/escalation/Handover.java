package vn.dieuphoi.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.due.MovedTask;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkKey;

/** Tells the office that loses a piece of work, the people who had claimed tasks of it, and the office that gets it. */
@Component
public class Handover {

    private final Reminders reminders;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Clock clock;

    Handover(Reminders reminders, PartyRegister parties, PersonRegister people, Clock clock) {
        this.reminders = reminders;
        this.parties = parties;
        this.people = people;
        this.clock = clock;
    }

    public void tell(WorkKey work, PartyCode before, PartyCode after, List<MovedTask> moved) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        reminders.send(
                after,
                work.subject(),
                today,
                Reminder.Kind.DIRECTIVE,
                "Được giao chủ trì mục %s: nhận %d việc đang mở.".formatted(work.number(), moved.size()));
        String claimed = moved.stream()
                .filter(task -> task.heldBy() != null)
                .map(task -> people.displayName(String.valueOf(task.heldBy())) + " (" + task.step() + ")")
                .collect(Collectors.joining(", "));
        if (!claimed.isEmpty()) {
            reminders.send(
                    before,
                    Subject.of(work + "!" + after),
                    today,
                    Reminder.Kind.DIRECTIVE,
                    "Mục %s chuyển sang %s. Việc đã nhận được chuyển đi: %s."
                            .formatted(work.number(), parties.party(after).name(), claimed));
        }
    }
}
