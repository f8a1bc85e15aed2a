package vn.dieuphoi.worklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.access.SignedIn;
import vn.dieuphoi.paper.PaperQuestion;
import vn.dieuphoi.paper.PaperToDecide;
import vn.dieuphoi.paper.Papers;
import vn.dieuphoi.worklist.Workline;
import vn.dieuphoi.worklist.Worklist;
import vn.dieuphoi.worklist.process.TaskForms;

/** The paper about which a task decides, for whoever may open the task. */
@Component
class PapersOfTasks {

    private static final JsonMapper JSON = new JsonMapper();

    private final Papers papers;
    private final Worklist worklist;
    private final TaskForms forms;

    PapersOfTasks(Papers papers, Worklist worklist, TaskForms forms) {
        this.papers = papers;
        this.worklist = worklist;
        this.forms = forms;
    }

    Optional<PaperToDecide> find(Workline line, TaskForms.OpenForm form, String person) {
        return papers.of(new PaperQuestion(
                id(form), line.owed().subject(), line.owed().work(), line.owed().name(), person));
    }

    /** @throws NotTheirs when the task is none of the person's, or decides about no paper */
    PaperToDecide paper(String task, SignedIn person) {
        Workline line = worklist.of(person.id(), person.groups()).stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow(NotTheirs::hidden);
        return forms.open(task, person.id(), person.groups())
                .flatMap(form -> find(line, form, person.id()))
                .orElseThrow(NotTheirs::hidden);
    }

    private static String id(TaskForms.OpenForm form) {
        try {
            return JSON.readTree(form.schema()).path("id").asText();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
