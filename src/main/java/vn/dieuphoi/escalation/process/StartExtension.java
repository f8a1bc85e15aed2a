package vn.dieuphoi.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.escalation.extension.ExtensionProcess;
import vn.dieuphoi.escalation.extension.ExtensionRequest;
import vn.dieuphoi.work.process.WorkVariables;

@Component
class StartExtension implements ExtensionProcess {

    private static final String MODEL = "extension-request";

    private final RuntimeService runtime;

    StartExtension(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(ExtensionRequest request) {
        runtime.startProcessInstanceByKey(
                MODEL,
                request.workItem().value(),
                Map.of(
                        WorkVariables.WORK_ITEM.name(),
                        request.workItem().value(),
                        Assigner.EXTENSION.name(),
                        request.key()));
    }

    @Override
    public void end(ExtensionRequest request) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(MODEL)
                .variableValueEquals(Assigner.EXTENSION.name(), request.key())
                .list()
                .forEach(waiting ->
                        runtime.deleteProcessInstance(waiting.getId(), "Việc đã xong, không cần gia hạn", true, true));
    }
}
