package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

@Component("takeAnswer")
@ExpressionBean("Ghi việc đơn vị chủ trì nhận hoặc trả lại câu trả lời")
@ReadsForm(text = "decision", optionalText = "reason")
class TakeAnswer implements TaskListener {

    private final RequestMoves moves;

    TakeAnswer(RequestMoves moves) {
        this.moves = moves;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        RequestKey key = RequestVariables.request(task);
        String decision = values.text("decision");
        if (decision.equals("accepted")) {
            moves.take(key, TaskActor.of(task));
        } else {
            moves.giveBack(key, values.optionalText("reason").orElse(""), TaskActor.of(task));
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
