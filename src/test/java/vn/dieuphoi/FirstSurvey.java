package vn.dieuphoi;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import vn.dieuphoi.rehearsal.TimeSteps;

/** The lead of item 9.3 needs no further partner on the first day, so that its survey is open: a form with figures and words. */
public final class FirstSurvey {

    private static final String ITEM = "2023-9.3";

    private FirstSurvey() {}

    /** Twice is the same as once. */
    public static void open(TaskService tasks, FormService forms, TimeSteps steps) {
        List<Task> naming = tasks.createTaskQuery()
                .processInstanceBusinessKey(ITEM)
                .taskDefinitionKey("userTask_nameOffices")
                .list();
        for (Task task : naming) {
            tasks.setAssignee(task.getId(), "gdnn.truong");
            forms.submitTaskForm(task.getId(), Map.of("partners", List.of(), "question", "Không cần thêm đơn vị nào."));
        }
        steps.settle();
    }
}
