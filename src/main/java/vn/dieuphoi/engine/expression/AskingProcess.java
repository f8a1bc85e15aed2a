package vn.dieuphoi.engine.expression;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import vn.dieuphoi.engine.ProcessKeys;

/** Which process an expression is computed for. */
public final class AskingProcess {

    private AskingProcess() {}

    /** Its key; empty where none is under way, as when due dates are computed anew. */
    public static Optional<String> key() {
        BpmnExecutionContext asking = Context.getBpmnExecutionContext();
        return Optional.ofNullable(asking).map(context -> ProcessKeys.of(context.getExecution()));
    }
}
