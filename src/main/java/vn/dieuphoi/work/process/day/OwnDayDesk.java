package vn.dieuphoi.work.process.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.due.AgreedDueDates;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.process.OfficeHours;

/**
 * Where the lead of an item sets the days of its steps that the plan does not set. Who agrees with what the model proposes
 * does nothing.
 */
@Service
public class OwnDayDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final OwnSteps steps;
    private final SetDays days;
    private final WorkRegister register;
    private final PersonRegister people;
    private final WorkingDays workingDays;
    private final Standings standings;
    private final AgreedDueDates dueDates;
    private final Journal journal;
    private final Claims claims;
    private final Clock clock;

    OwnDayDesk(
            OwnSteps steps,
            SetDays days,
            WorkRegister register,
            PersonRegister people,
            WorkingDays workingDays,
            Standings standings,
            AgreedDueDates dueDates,
            Journal journal,
            Claims claims,
            Clock clock) {
        this.steps = steps;
        this.days = days;
        this.register = register;
        this.people = people;
        this.workingDays = workingDays;
        this.standings = standings;
        this.dueDates = dueDates;
        this.journal = journal;
        this.claims = claims;
        this.clock = clock;
    }

    /** Those of the item whose day is the office's own, in the order of its model. */
    @Transactional(readOnly = true)
    public List<OwnStep> stepsOf(WorkKey work) {
        return steps.of(work);
    }

    /** Who acts for the lead office today, while the item's own path goes on. */
    @Transactional(readOnly = true)
    public boolean maySet(WorkKey work, String login) {
        WorkItem item = register.item(work);
        return item.isUnfinished() && people.actsFor(login).contains(item.lead());
    }

    /**
     * Sets days; what stands so already changes nothing.
     *
     * @param wanted by step; steps that are left out stay
     * @param reason why the day of an open step is moved
     * @return how many days were changed
     * @throws Refused when one of them cannot be; then none is
     */
    @Transactional
    public int set(WorkKey work, Map<String, LocalDate> wanted, String reason, String login) {
        if (!maySet(work, login)) {
            throw new Refused("Chỉ đơn vị chủ trì đặt được ngày của các bước, khi mục còn đang làm.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Lý do đổi ngày", reason);
        claims.take(work + " days");
        WorkItem item = register.item(work);
        Actor actor = people.actorFor(login, item.lead());
        int changed = 0;
        for (OwnStep step : steps.of(work)) {
            @Nullable LocalDate day = wanted.get(step.id());
            if (day != null && !day.equals(step.now())) {
                requirePossible(step, day, item, reason);
                set(item, step, day, reason.strip(), actor);
                changed++;
            }
        }
        return changed;
    }

    private void set(WorkItem item, OwnStep step, LocalDate day, String reason, Actor actor) {
        if (!days.set(item.key(), step.id(), day, actor, clock.instant()) && step.dueOn() == null) {
            return;
        }
        for (Task task : steps.open(item.key(), step.id())) {
            dueDates.set(task.getId(), OfficeHours.eveningOf(day));
        }
        @Nullable LocalDate before = step.now();
        journal.recordChange(
                actor,
                Subject.of(item.key() + "/" + step.id()),
                ChangedValue.OWN_DAY,
                reason.isEmpty() ? null : reason,
                before == null ? step.usual() : before.toString(),
                day.toString());
    }

    private void requirePossible(OwnStep step, LocalDate wanted, WorkItem item, String reason) {
        String what = "“" + step.name() + "”: ";
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        if (step.done()) {
            throw new Refused(what + "bước này đã làm xong nên không đặt ngày nữa.");
        }
        if (wanted.isBefore(today)) {
            throw new Refused(what + "ngày " + wanted.format(DAY) + " đã qua; hãy chọn từ hôm nay trở đi.");
        }
        if (wanted.isAfter(item.dueOn())) {
            throw new Refused(what + "ngày " + wanted.format(DAY) + " sau hạn của mục ("
                    + item.dueOn().format(DAY) + "); hãy chọn ngày sớm hơn, hoặc đề nghị gia hạn mục.");
        }
        if (!workingDays.isWorkingDay(wanted)) {
            throw new Refused(what + "ngày " + wanted.format(DAY) + " là ngày nghỉ; hãy chọn một ngày làm việc.");
        }
        if (step.dueOn() != null && standings.of(step.dueOn()).late()) {
            throw new Refused(what + "bước này đã quá hạn " + step.dueOn().format(DAY)
                    + "; hãy đề nghị gia hạn ở trang của mục.");
        }
        if (step.dueOn() != null && reason.isBlank()) {
            throw new Refused(what + "bước này đang làm; hãy ghi lý do đổi ngày.");
        }
    }
}
