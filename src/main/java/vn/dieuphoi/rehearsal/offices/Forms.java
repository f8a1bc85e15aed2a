package vn.dieuphoi.rehearsal.offices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.deployment.StepForms;

/** The deployed forms of the open tasks, each read once. */
public final class Forms {

    private static final JsonMapper JSON = new JsonMapper();

    private final RepositoryService repository;
    private final TaskService tasks;
    private final Map<String, StepForms> models = new HashMap<>();
    private final Map<String, ScriptedForm> known = new HashMap<>();

    public Forms(RepositoryService repository, TaskService tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    ScriptedForm of(OfficeTask task) {
        StepForms model =
                models.computeIfAbsent(task.definition(), definition -> StepForms.ofModel(repository, definition));
        String form = String.valueOf(model.byStep().get(task.step()));
        return known.computeIfAbsent(model.deployment() + "/" + form, key -> read(model.deployment(), form));
    }

    /** The values of a list that a form takes from a variable of the task. */
    List<String> options(OfficeTask task, String variable) {
        @Nullable Object value = tasks.getVariable(task.id(), variable);
        List<String> values = new ArrayList<>();
        try {
            for (JsonNode option : JSON.readTree(String.valueOf(value))) {
                values.add(
                        option.isValueNode()
                                ? option.asText()
                                : option.path("value").asText());
            }
        } catch (JsonProcessingException notAList) {
            return List.of();
        }
        return values;
    }

    private ScriptedForm read(String deployment, String form) {
        try (InputStream content = repository.getResourceAsStream(deployment, form + ".form")) {
            return new ScriptedForm(form, JSON.readTree(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
