package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.Deadline;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.DueDateMover;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.calendar.WorkingDays;

/** What was asked "trong 5 ngày làm việc" or in other words follows the calendar; a day that was chosen stays. */
@Component
class MoveRequests implements DueDateMover {

    private static final List<CoordinationRequest.State> OPEN = Arrays.stream(CoordinationRequest.State.values())
            .filter(CoordinationRequest.State::withPartner)
            .toList();

    private final CoordinationRequests requests;
    private final RequestSteps steps;
    private final WorkingDays workingDays;
    private final DeadlineWords words;

    MoveRequests(CoordinationRequests requests, RequestSteps steps, WorkingDays workingDays, DeadlineWords words) {
        this.requests = requests;
        this.steps = steps;
        this.workingDays = workingDays;
        this.words = words;
    }

    @Override
    @Transactional
    public List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        for (CoordinationRequest request :
                requests.findByStateInAndExtensionsAndDueOnGreaterThanEqualOrderByKey(OPEN, 0, change.today())) {
            LocalDate before = request.dueOn();
            dueOn(request)
                    .map(change::notBeforeToday)
                    .filter(due -> !due.equals(before))
                    .ifPresent(due -> {
                        request.followCalendar(due);
                        steps.recordDue(request, RequestStep.Kind.DUE_MOVED, change.actor(), change.reason(), before);
                        String who = "%s trả lời về mục %s"
                                .formatted(
                                        request.partyName(), request.workItem().number());
                        moved.add(new MovedDay("Đề nghị phối hợp", request.key().subject(), who, before, due));
                    });
        }
        return moved;
    }

    private Optional<LocalDate> dueOn(CoordinationRequest request) {
        Optional<LocalDate> counted =
                request.dueFrom().flatMap(from -> request.dueWorkingDays().map(days -> workingDays.plus(from, days)));
        return counted.isPresent()
                ? counted
                : request.dueWords()
                        .flatMap(written -> words.find(written, Days.of(request.sentAt())))
                        .map(Deadline::due);
    }
}
