package vn.dieuphoi.coordination.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/**
 * The step of an item that asks by itself: it names its parties, or lets the lead name them, and its documentation is the
 * question.
 *
 * @param reached the step and the instance by which it asks
 * @param namedIn the step in which the lead has named the parties, and written down what they are asked
 */
record AskingStep(String question, String reached, Optional<String> namedIn) {

    private static final Pattern ASKS = Pattern.compile("\\$\\{parties\\.(?:asked|named)\\(workItem,\\s*'([^']*)'\\)}");

    /** Empty where the request is one of those that are made at the opening. */
    static Optional<AskingStep> of(DelegateExecution request) {
        DelegateExecution caller = request.getSuperExecution();
        if (caller == null || !(caller.getBpmnModelElementInstance() instanceof CallActivity call)) {
            return Optional.empty();
        }
        Matcher asks = ASKS.matcher(collection(call));
        return asks.matches()
                ? Optional.of(new AskingStep(
                        question(call),
                        call.getId() + "@" + request.getProcessInstanceId(),
                        Optional.of(asks.group(1)).filter(step -> asks.group().contains("parties.named("))))
                : Optional.empty();
    }

    private static String collection(CallActivity call) {
        return call.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && loop.getCamundaCollection() != null
                ? loop.getCamundaCollection()
                : "";
    }

    private static String question(CallActivity call) {
        return call.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElse(call.getName());
    }
}
