package vn.dieuphoi.work.process.milestone;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.work.DoneStep;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** Keeps what the lead says has come of a milestone. */
@Component("recordMilestone")
@ExpressionBean("Ghi kết quả của mốc")
@ReadsForm(everything = true)
class RecordMilestone implements TaskListener {

    private final WorkRegister register;
    private final ItemMilestones milestones;

    RecordMilestone(WorkRegister register, ItemMilestones milestones) {
        this.register = register;
        this.milestones = milestones;
    }

    @Override
    public void notify(DelegateTask task) {
        MilestoneKey key = MilestoneKey.parse(WorkVariables.MILESTONE.of(task));
        register.recordStep(
                key.work(),
                new DoneStep(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        MilestoneLine.unit(
                                key.number(),
                                milestones.find(key).map(Milestone::title).orElse("")),
                        FormValues.of(task).asMap(),
                        TaskActor.of(task)));
    }
}
