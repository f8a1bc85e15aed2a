package vn.dieuphoi.coordination.process;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.engine.deployment.StepForms;
import vn.dieuphoi.work.process.WorkVariables;

/**
 * The model waits for the requests of the plan before an item is closed. Those that were sent beside it have to be over
 * as well, or their partners would answer nobody.
 */
@Component
class ClosingWaitsForAnswers {

    private static final Set<String> CLOSING = Set.of("close-item", "carry-over");

    private final CoordinationDesk desk;

    ClosingWaitsForAnswers(CoordinationDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(DelegateTask task) {
        if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()) || !closes(task)) {
            return;
        }
        List<CoordinationRequest> open = desk.requestsOf(WorkVariables.workItem(task)).stream()
                .filter(request -> !request.state().closed())
                .toList();
        if (!open.isEmpty()) {
            throw new Refused(open.stream()
                    .map(request -> "%s (%s)"
                            .formatted(
                                    request.partyName(), request.state().label().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(
                            "; ",
                            "Còn đề nghị phối hợp chưa xong: ",
                            ". Hãy đợi trả lời hoặc rút đề nghị ở trang của mục rồi chốt.")));
        }
    }

    private static boolean closes(DelegateTask task) {
        return StepForms.of(task).filter(CLOSING::contains).isPresent();
    }
}
