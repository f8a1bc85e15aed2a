package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** Takes the partner's reply: an answer, a question back or a declining. */
@Component("recordAnswer")
@ExpressionBean("Ghi trả lời của đơn vị phối hợp: trả lời, hỏi lại hoặc từ chối")
@ReadsForm(
        optionalText = {"decision", "words", "answer", "documentSign"},
        sometimes = "answer")
class RecordAnswer implements TaskListener {

    private final RequestMoves moves;
    private final RepliesUnderWay underWay;
    private final Channels channels;

    RecordAnswer(RequestMoves moves, RepliesUnderWay underWay, Channels channels) {
        this.moves = moves;
        this.underWay = underWay;
        this.channels = channels;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        // Tasks that are open since before the reply had kinds show a form that only knows answers.
        String choice = values.optionalText("decision").orElse("answered");
        RepliesUnderWay.Hand hand = underWay.current().orElseGet(() -> {
            Reply reply = new Reply(
                    AnswerForm.kind(choice),
                    values.optionalText("words").orElseGet(() -> values.text("answer")),
                    values.optionalText("documentSign").orElse(null),
                    channels.of(task));
            return new RepliesUnderWay.Hand(reply, TaskActor.of(task));
        });
        moves.reply(RequestVariables.request(task), hand.reply(), hand.actor());
        WorkVariables.DECISION.set(task.getExecution(), choice);
    }
}
