package vn.dieuphoi.work.process.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** Submits the start form in the person's name, so that the engine's rights and the form's rules hold as in Tasklist. */
@Component
class StartAssignment implements AssignmentStart {

    static final String MODEL = "ad-hoc-assignment";

    private final RepositoryService repository;
    private final FormService forms;
    private final IdentityService identity;
    private final PersonRegister people;

    StartAssignment(RepositoryService repository, FormService forms, IdentityService identity, PersonRegister people) {
        this.repository = repository;
        this.forms = forms;
        this.identity = identity;
        this.people = people;
    }

    @Override
    public String start(Form form, String login) {
        ProcessDefinition model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(MODEL)
                .latestVersion()
                .singleResult();
        identity.setAuthentication(login, groups(login));
        try {
            return forms.submitStartForm(model.getId(), values(form)).getProcessInstanceId();
        } catch (AuthorizationException notAllowed) {
            throw new Refused("Anh/chị không có quyền giao việc ngoài kế hoạch.");
        } finally {
            identity.clearAuthentication();
        }
    }

    /** As the engine computes them for whoever is signed in: everybody's, and those of heads. */
    private List<String> groups(String login) {
        return Stream.concat(
                        people.actsFor(login).stream().map(PartyCode::value),
                        people.headsToday(login).stream().map(PartyCode::value).map(HeadGroup::of))
                .toList();
    }

    private static Map<String, Object> values(Form form) {
        Map<String, Object> values = new HashMap<>();
        values.put("office", form.office());
        values.put("content", form.content());
        values.put("product", form.product());
        values.put("dueOn", form.dueOn());
        values.put("beyondPlan", form.beyondPlan());
        values.put("dueWords", form.dueWords());
        values.put("partners", form.partners());
        return values;
    }
}
