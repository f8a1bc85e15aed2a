package vn.dieuphoi.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.escalation.NoticeProcess;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.WorkVariables;

@Component
class StartNotice implements NoticeProcess {

    private static final String MODEL = "leadership-notice";

    private final RuntimeService runtime;

    StartNotice(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(WorkKey workItem, String cause) {
        runtime.startProcessInstanceByKey(
                MODEL,
                workItem.value(),
                Map.of(WorkVariables.WORK_ITEM.name(), workItem.value(), OpenNotice.CAUSE.name(), cause));
    }
}
