package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

@Component("decideDeclining")
@ExpressionBean("Ghi quyết định của lãnh đạo khi đơn vị phối hợp từ chối")
@ReadsForm(text = {"decision", "reason"})
class DecideDeclining implements TaskListener {

    private final RequestMoves moves;

    DecideDeclining(RequestMoves moves) {
        this.moves = moves;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        String decision = values.text("decision");
        moves.decideDeclining(
                RequestVariables.request(task), decision.equals("upheld"), values.text("reason"), TaskActor.of(task));
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
