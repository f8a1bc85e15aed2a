package vn.dieuphoi.rehearsal;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What other offices have asked and nobody has taken yet: each is answered once, by somebody whom it was asked of. */
final class OpenRequests {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String ANSWER =
            "{\"variables\":{\"words\":{\"value\":\"Đã phối hợp xong, số liệu kèm theo\"},"
                    + "\"decision\":{\"value\":\"answered\"}}}";

    private final Map<String, Queue<String>> byOffice = new HashMap<>();

    OpenRequests(JdbcClient database) {
        database.sql("""
                        select t.id_, o.candidate_group from act_ru_task t join obligation o on o.task = t.id_
                         where t.task_def_key_ = 'userTask_answerRequest' and t.assignee_ is null order by t.id_""").query(row -> {
            byOffice.computeIfAbsent(row.getString(2), office -> new ConcurrentLinkedQueue<>())
                    .add(row.getString(1));
        });
    }

    List<String> offices() {
        return byOffice.keySet().stream().sorted().toList();
    }

    /** @return empty when there is none left */
    Optional<String> next(String office) {
        return Optional.ofNullable(
                byOffice.getOrDefault(office, new ConcurrentLinkedQueue<>()).poll());
    }

    static HttpResponse<String> take(SignedInPerson by, String person, String task) {
        return by.answer(new MeasuredPage("take", person, TASK + task + "/claim", "{\"userId\":\"" + person + "\"}"));
    }

    static HttpResponse<String> answer(SignedInPerson by, String person, String task) {
        return by.answer(new MeasuredPage("answer", person, TASK + task + "/submit-form", ANSWER));
    }
}
