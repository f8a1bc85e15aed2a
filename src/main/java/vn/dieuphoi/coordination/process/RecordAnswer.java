package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.engine.FormValues;
import vn.dieuphoi.work.process.Actor;

@Component("recordAnswer")
@ExpressionBean
class RecordAnswer implements TaskListener {

    private final CoordinationDesk desk;

    RecordAnswer(CoordinationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        desk.answer(
                RequestVariables.request(task),
                values.text("answer"),
                values.optionalText("evidence").orElse(null),
                Actor.of(task));
    }
}
