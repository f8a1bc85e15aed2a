package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which days the plan does not set: the model asks the office for them, {@link Due#own}, {@link Due#ownDay} and {@link Due#ownBeforeEnd}. */
public final class OwnDays {

    private OwnDays() {}

    public static boolean setsThatOf(DelegateTask task) {
        UserTask step = task.getBpmnModelElementInstance();
        return step != null
                && step.getCamundaDueDate() != null
                && step.getCamundaDueDate().matches("[$#]\\{due\\.own(Day|BeforeEnd)?\\(.*");
    }
}
