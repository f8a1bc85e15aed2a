package vn.dieuphoi.work.process.round;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.plan.time.RoundRhythm;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.MonthReported;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

/**
 * What the month before said, beside the field of this month. A month may be reported when the next one waits already, and
 * put right later; the forms that are open follow.
 */
@Component
class LastMonthInForms implements FormContent {

    private static final String WORDS = "lastMonth";
    private static final String PERCENT = "lastPercent";

    private final ProgressDesk desk;
    private final TaskService tasks;

    LastMonthInForms(ProgressDesk desk, @Lazy TaskService tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        return WorkVariables.ROUND
                .find(task)
                .map(round -> before(new RoundKey(round)))
                .orElse(Map.of());
    }

    /** The model calls it by the month; of another rhythm it is called by that. */
    @Override
    public Optional<String> name(DelegateTask task) {
        return WorkVariables.ROUND
                .find(task)
                .map(round -> new RoundKey(round).period())
                .filter(period -> period.rhythm() != RoundRhythm.MONTHLY)
                .map(period -> "Ghi tiến độ " + period.kind());
    }

    @EventListener
    void follow(MonthReported reported) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(reported.round().workItem().value())
                .taskVariableValueGreaterThanOrEquals(PERCENT, 0)
                .list()) {
            RoundKey open = new RoundKey(String.valueOf(tasks.getVariable(task.getId(), WorkVariables.ROUND.name())));
            // The form that is being handed in is among them.
            if (open.period().compareTo(reported.round().period()) > 0) {
                tasks.setVariablesLocal(task.getId(), before(open));
            }
        }
    }

    private Map<String, Object> before(RoundKey round) {
        Map<String, Object> shown = new HashMap<>(Map.of(WORDS, "Kỳ trước: chưa có số liệu.", PERCENT, 0));
        desk.before(round).ifPresent(last -> {
            int percent = last.progress().orElseThrow().percent();
            shown.put(WORDS, words(last, percent));
            shown.put(PERCENT, percent);
        });
        return shown;
    }

    private static String words(MonthlyRound last, int percent) {
        return "Kỳ trước (%s): %d %%.".formatted(last.period().words(), percent);
    }
}
