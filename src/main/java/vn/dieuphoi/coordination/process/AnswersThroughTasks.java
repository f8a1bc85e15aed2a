package vn.dieuphoi.coordination.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;

/** Puts a reply from outside Tasklist through the partner's open task, with the same form and the same listener. */
@Component
@Transactional
class AnswersThroughTasks implements RequestAnswers {

    private final RequestTurn turn;
    private final RequestTasks tasks;
    private final RequestMoves moves;
    private final RepliesUnderWay underWay;

    AnswersThroughTasks(RequestTurn turn, RequestTasks tasks, RequestMoves moves, RepliesUnderWay underWay) {
        this.turn = turn;
        this.tasks = tasks;
        this.moves = moves;
        this.underWay = underWay;
    }

    @Override
    public void reply(RequestKey key, Reply reply, Actor actor) {
        turn.take(key, () -> {
            // A letter speaks for the party, whoever of its people had taken the request on.
            Task task = reply.channel() == AnswerChannel.CLERK
                    ? tasks.openWhoeverHasIt(key, State::withPartner, "trả lời")
                    : tasks.open(key, State::withPartner, "trả lời", actor);
            underWay.during(new RepliesUnderWay.Hand(reply, actor), () -> put(key, reply, actor, task));
        });
    }

    private void put(RequestKey key, Reply reply, Actor actor, Task task) {
        // Who answers by a link is nobody whom the engine knows.
        if (reply.channel() != AnswerChannel.LINK) {
            tasks.claim(task, actor);
        }
        if (reply.kind() == ReplyKind.ACCEPT) {
            moves.reply(key, reply, actor);
        } else {
            tasks.submit(task, form(reply));
        }
    }

    private static Map<String, Object> form(Reply reply) {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", AnswerForm.value(reply.kind()));
        values.put("words", reply.words());
        if (reply.kind() == ReplyKind.ANSWER && reply.documentSign() != null) {
            values.put("documentSign", reply.documentSign());
        }
        return values;
    }
}
