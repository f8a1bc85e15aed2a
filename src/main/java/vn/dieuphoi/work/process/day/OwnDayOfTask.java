package vn.dieuphoi.work.process.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.OfficeHours;
import vn.dieuphoi.work.process.OwnDays;
import vn.dieuphoi.work.process.WorkVariables;

/** A step that opens is due on the day that its office has set for it. */
@Component
class OwnDayOfTask implements FormContent {

    /** Nothing is born overdue: a step that opens after its own day gets as many, as one by its model does. */
    private static final int WORKING_DAYS_AT_LEAST = 3;

    private final SetDays days;
    private final WorkingDays workingDays;
    private final Clock clock;

    OwnDayOfTask(SetDays days, WorkingDays workingDays, Clock clock) {
        this.days = days;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Optional<Date> due(DelegateTask task) {
        return OwnDays.setsThatOf(task)
                ? WorkVariables.WORK_ITEM
                        .find(task)
                        .flatMap(work -> days.of(new WorkKey(work), task.getTaskDefinitionKey()))
                        .map(day -> OfficeHours.eveningOf(workingDays.notBefore(
                                day, LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE), WORKING_DAYS_AT_LEAST)))
                : Optional.empty();
    }
}
