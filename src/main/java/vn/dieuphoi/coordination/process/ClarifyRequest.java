package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.process.TaskActor;

@Component("clarifyRequest")
@ExpressionBean("Ghi lời giải thích của đơn vị chủ trì khi đơn vị phối hợp hỏi lại")
@ReadsForm(text = "words")
class ClarifyRequest implements TaskListener {

    private final RequestMoves moves;

    ClarifyRequest(RequestMoves moves) {
        this.moves = moves;
    }

    @Override
    public void notify(DelegateTask task) {
        moves.clarify(RequestVariables.request(task), FormValues.of(task).text("words"), TaskActor.of(task));
    }
}
