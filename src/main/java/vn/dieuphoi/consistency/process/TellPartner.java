package vn.dieuphoi.consistency.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.mend.Mend;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;

/** Whoever answers for a partner is told of a request, under the key of the message that was lost. */
@Component
class TellPartner implements Mend {

    private static final String REQUEST = "coordination-request";
    private static final String ANSWER_PAGE = "/de-nghi/tra-loi?ma=";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TaskService tasks;
    private final CoordinationDesk requests;
    private final MessageDesk messages;

    TellPartner(TaskService tasks, CoordinationDesk requests, MessageDesk messages) {
        this.tasks = tasks;
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public String rule() {
        return "request.without-message";
    }

    @Override
    public boolean mend(Subject subject) {
        CoordinationRequest request = requests.request(new RequestKey(subject.key()));
        int told = 0;
        if (request.state().withPartner()) {
            for (Task task : tasks.createTaskQuery()
                    .processDefinitionKey(REQUEST)
                    .processVariableValueEquals("request", subject.key())
                    .list()) {
                told += messages.tell(message(request, task));
            }
        }
        return told > 0;
    }

    private static Message message(CoordinationRequest request, Task task) {
        String key = request.key().value();
        return new Message(
                "request:" + key + ":" + task.getId(),
                MessageKind.NEW_REQUEST,
                request.key().subject(),
                "Đề nghị phối hợp: mục " + request.workItem().number(),
                request.question() + "\nHạn: " + request.dueOn().format(DAY),
                ANSWER_PAGE + URLEncoder.encode(key, StandardCharsets.UTF_8),
                Recipient.office(request.party()));
    }
}
