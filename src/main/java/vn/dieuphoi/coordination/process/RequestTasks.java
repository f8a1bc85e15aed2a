package vn.dieuphoi.coordination.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.AnswerChannel;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Reply;
import vn.dieuphoi.coordination.ReplyKind;
import vn.dieuphoi.coordination.RequestAnswers;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.office.PersonRegister;

/** Puts a reply from outside Tasklist through the partner's open task, with the same form and the same listener. */
@Component
@Transactional
class RequestTasks implements RequestAnswers {

    private final TaskService tasks;
    private final FormService forms;
    private final CoordinationDesk desk;
    private final RequestMoves moves;
    private final RepliesUnderWay underWay;
    private final PersonRegister people;

    RequestTasks(
            TaskService tasks,
            FormService forms,
            CoordinationDesk desk,
            RequestMoves moves,
            RepliesUnderWay underWay,
            PersonRegister people) {
        this.tasks = tasks;
        this.forms = forms;
        this.desk = desk;
        this.moves = moves;
        this.underWay = underWay;
        this.people = people;
    }

    @Override
    public void reply(RequestKey key, Reply reply, String actor) {
        CoordinationRequest request = desk.request(key);
        Task task = open(key)
                .filter(found -> request.state().withPartner())
                .orElseThrow(() -> new Refused("Đề nghị gửi " + request.partyName() + " đang ở tình trạng “"
                        + request.state().label() + "” nên không chờ trả lời. Hãy tải lại trang để xem bản mới."));
        requireNobodyElse(task, actor);
        underWay.during(new RepliesUnderWay.Hand(reply, actor), () -> {
            if (reply.channel() != AnswerChannel.LINK) {
                tasks.setAssignee(task.getId(), person(actor));
            }
            if (reply.kind() == ReplyKind.ACCEPT) {
                moves.reply(key, reply, actor);
            } else {
                forms.submitTaskForm(task.getId(), form(reply));
            }
        });
    }

    /** A request has one open task at a time; its state says whose it is. */
    private Optional<Task> open(RequestKey key) {
        return Optional.ofNullable(tasks.createTaskQuery()
                .processDefinitionKey(RequestVariables.PROCESS)
                .processVariableValueEquals(RequestVariables.REQUEST.name(), key.value())
                .singleResult());
    }

    private void requireNobodyElse(Task task, String actor) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person(actor))) {
            throw new Refused("Đề nghị này đang do " + people.displayName(task.getAssignee())
                    + " nhận trả lời. Hãy trao đổi với người đó hoặc với trưởng đơn vị nếu cần chuyển lại.");
        }
    }

    /** The engine knows the person who acts, not for whom. */
    private static String person(String actor) {
        return actor.replaceFirst(" thay .*", "");
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
