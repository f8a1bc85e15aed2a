package vn.dieuphoi.coordination.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.FurtherRequestDesk;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.engine.OwnActs;
import vn.dieuphoi.work.process.WorkVariables;

/** Does what lead and leadership decide on a page: by the open task, by a message, or by a process of its own. */
@Component
@Transactional
class ActionsThroughProcess implements RequestActions {

    private static final String FURTHER_REQUEST = "further-request";
    private static final String WITHDRAWN = "request-withdrawn";
    private static final String GONE_ON_WITHOUT = "request-gone-on-without";

    private final RequestTurn turn;
    private final RequestTasks tasks;
    private final RequestMoves moves;
    private final FurtherRequestDesk further;
    private final RuntimeService runtime;
    private final OwnActs own;

    ActionsThroughProcess(
            RequestTurn turn,
            RequestTasks tasks,
            RequestMoves moves,
            FurtherRequestDesk further,
            RuntimeService runtime,
            OwnActs own) {
        this.turn = turn;
        this.tasks = tasks;
        this.moves = moves;
        this.further = further;
        this.runtime = runtime;
        this.own = own;
    }

    @Override
    public void take(RequestKey key, Actor actor) {
        complete(key, State.ANSWERED, "nhận câu trả lời", actor, Map.of("decision", "accepted"));
    }

    @Override
    public void giveBack(RequestKey key, String reason, Actor actor) {
        Map<String, Object> form = Map.of("decision", "returned", "reason", reason.strip());
        complete(key, State.ANSWERED, "trả lại câu trả lời", actor, form);
    }

    @Override
    public void clarify(RequestKey key, String words, Actor actor) {
        complete(key, State.ASKED_BACK, "làm rõ", actor, Map.of("words", words.strip()));
    }

    @Override
    public void decideDeclining(RequestKey key, boolean upheld, String reason, Actor actor) {
        Map<String, Object> form = Map.of("decision", upheld ? "upheld" : "overruled", "reason", reason.strip());
        complete(key, State.DECLINING, "quyết định việc từ chối", actor, form);
    }

    private void complete(RequestKey key, State waits, String verb, Actor actor, Map<String, Object> form) {
        turn.take(key, () -> {
            Task task = tasks.open(key, state -> state == waits, verb, actor);
            tasks.claim(task, actor);
            tasks.submit(task, form);
        });
    }

    @Override
    public void withdraw(RequestKey key, String reason, Actor actor) {
        turn.take(key, () -> {
            moves.withdraw(key, reason.strip(), actor);
            tell(WITHDRAWN, key);
        });
    }

    @Override
    public void goOnWithout(RequestKey key, String reason, Actor actor) {
        turn.take(key, () -> {
            moves.goOnWithout(key, reason.strip(), actor);
            tell(GONE_ON_WITHOUT, key);
        });
    }

    private void tell(String message, RequestKey key) {
        try {
            own.act(() -> runtime.createMessageCorrelation(message)
                    .processInstanceVariableEquals(RequestVariables.REQUEST.name(), key.value())
                    .correlate());
        } catch (MismatchingMessageCorrelationException oldModel) {
            throw new Refused("Quy trình của đề nghị này chạy theo mô hình cũ nên chưa làm được việc đó. Hãy nhờ quản"
                    + " trị viên chuyển công việc sang mô hình mới.");
        }
    }

    @Override
    public void reopen(RequestKey key, String reason, Actor actor) {
        turn.take(key, () -> {
            moves.reopen(key, reason.strip(), actor);
            start(key);
        });
    }

    @Override
    public List<RequestKey> ask(FurtherRequest order, boolean byLeadership, Actor actor) {
        List<RequestKey> written = further.write(order, byLeadership, actor);
        written.forEach(this::start);
        return written;
    }

    private void start(RequestKey key) {
        String workItem = key.workItem().value();
        runtime.startProcessInstanceByKey(
                FURTHER_REQUEST,
                workItem,
                Map.of(WorkVariables.WORK_ITEM.name(), workItem, RequestVariables.REQUEST.name(), key.value()));
    }
}
