package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingOrders;

/** The model that carries an end out stands beside the work, because it ends the work's own. */
@Component
class OrderEnding implements EndingOrders {

    private static final String MESSAGE = "stop-work";

    private final RuntimeService runtime;

    OrderEnding(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void send(WorkKey work) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(work.value())
                .setVariable(WorkVariables.WORK_ITEM.name(), work.value())
                .correlateStartMessage();
    }
}
