package vn.dieuphoi.escalation.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import vn.dieuphoi.escalation.NoticeProcess;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.deadline.OverdueSubject;
import vn.dieuphoi.work.process.WorkVariables;

@Component
class StartNotice implements NoticeProcess {

    private static final String MODEL = "leadership-notice";
    private static final String CAUSE_ENDED = "cause-ended";

    private final RuntimeService runtime;
    private final OverdueRegister overdue;

    StartNotice(RuntimeService runtime, OverdueRegister overdue) {
        this.runtime = runtime;
        this.overdue = overdue;
    }

    @Override
    public void start(String delay) {
        OverdueSubject late = overdue.of(delay);
        Map<String, Object> variables = new HashMap<>();
        variables.put(OpenNotice.DELAY.name(), delay);
        variables.put(OpenNotice.CAUSE.name(), late.cause());
        late.workItem().ifPresent(work -> variables.put(WorkVariables.WORK_ITEM.name(), work.value()));
        runtime.startProcessInstanceByKey(
                MODEL, late.workItem().map(WorkKey::value).orElse(late.subject().key()), variables);
    }

    @Override
    public boolean end(String notice) {
        Execution waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(CAUSE_ENDED)
                .processVariableValueEquals(OpenNotice.NOTICE.name(), notice)
                .singleResult();
        if (waiting == null) {
            return false;
        }
        runtime.messageEventReceived(CAUSE_ENDED, waiting.getId());
        return true;
    }
}
