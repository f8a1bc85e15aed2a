package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.work.process.TaskActor;

/** Who claims the partner's task has the request in hand: that is its acceptance. */
@Component
class AcceptOnClaim {

    private final CoordinationDesk desk;
    private final RequestMoves moves;
    private final RepliesUnderWay underWay;
    private final Channels channels;

    AcceptOnClaim(CoordinationDesk desk, RequestMoves moves, RepliesUnderWay underWay, Channels channels) {
        this.desk = desk;
        this.moves = moves;
        this.underWay = underWay;
        this.channels = channels;
    }

    @EventListener
    void claimed(DelegateTask task) {
        boolean claimed = TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() != null;
        if (!claimed
                || !RequestVariables.isOfRequest(task)
                || underWay.current().isPresent()) {
            return;
        }
        RequestKey key = RequestVariables.request(task);
        State state = desk.request(key).state();
        if (state.withPartner() && state != State.ACCEPTED) {
            moves.reply(key, new Reply(ReplyKind.ACCEPT, "", null, channels.of(task)), TaskActor.of(task));
        }
    }
}
