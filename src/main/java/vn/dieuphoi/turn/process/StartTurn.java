package vn.dieuphoi.turn.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.turn.TurnProcess;

@Component
class StartTurn implements TurnProcess {

    private static final String MODEL = "year-turn";

    private final RuntimeService runtime;

    StartTurn(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(String list) {
        runtime.startProcessInstanceByKey(MODEL, list, Map.of(SubmittedEnds.LIST.name(), list));
    }
}
