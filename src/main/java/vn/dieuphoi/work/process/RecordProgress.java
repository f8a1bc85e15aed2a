package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.engine.FormValues;
import vn.dieuphoi.work.Progress;
import vn.dieuphoi.work.ProgressDesk;
import vn.dieuphoi.work.RoundKey;

@Component("recordProgress")
@ExpressionBean
class RecordProgress implements TaskListener {

    private final ProgressDesk desk;

    RecordProgress(ProgressDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        Progress progress = new Progress(
                values.text("progress"),
                values.number("percent"),
                values.optionalText("difficulty").orElse(null),
                values.optionalText("proposal").orElse(null),
                values.optionalText("evidence").orElse(null));
        desk.report(new RoundKey(WorkVariables.ROUND.of(task)), progress, Actor.of(task));
    }
}
