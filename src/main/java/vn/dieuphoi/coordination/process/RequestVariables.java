package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.ProcessVariable;

final class RequestVariables {

    /** The model of one request. */
    static final String PROCESS = "coordination-request";

    static final ProcessVariable<String> PARTY = ProcessVariable.text("party");
    static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");

    private RequestVariables() {}

    static RequestKey request(VariableScope scope) {
        return new RequestKey(REQUEST.of(scope));
    }

    static boolean isOfRequest(DelegateTask task) {
        return task.getProcessDefinitionId() != null
                && task.getProcessDefinitionId().startsWith(PROCESS + ":");
    }
}
