package vn.dieuphoi.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.FormProbe;
import vn.dieuphoi.engine.form.FormValues;

@Tag("security")
@JourneyTest
class TaskGuardTest {

    private static final Map<String, Object> ANSWER = Map.of("answer", "Đã phối hợp xong", "decision", "accepted");

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identities;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .name("guard")
                .addClasspathResource("guard/guarded-task.bpmn")
                .addClasspathResource("guard/guarded-answer.form")
                .addClasspathResource("guard/guarded-start.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void removeAgain() {
        identities.clearAuthentication();
        models.deleteDeployment(deployment, true);
    }

    @Test
    void onlyTheAssigneeCompletes() {
        String task = openTask("head");

        as("colleague");

        assertThatThrownBy(() -> tasks.complete(task, ANSWER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đang do người khác nhận");
        as("head");
        tasks.complete(task, ANSWER);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void anUnclaimedTaskIsClaimedFirst() {
        String task = openTask(null);

        as("head");

        assertThatThrownBy(() -> forms.submitTaskForm(task, ANSWER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Hãy nhận công việc “Trả lời đề nghị phối hợp”");
    }

    @Test
    void everyWrongFieldIsNamed() {
        String task = openTask("head");

        assertThatThrownBy(() -> forms.submitTaskForm(
                        task,
                        Map.of(
                                "answer", " ",
                                "workers", 12.5,
                                "heldOn", "2023-02-30",
                                "decision", "returned",
                                "partners", List.of("LDVL", "GDNN"),
                                "workItem", "2023-1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không có trường “workItem”")
                .hasMessageContaining("“Nội dung trả lời” cần nhập")
                .hasMessageContaining("“Số lao động” phải là số nguyên")
                .hasMessageContaining("“Ngày thực hiện” 2023-02-30 không có trong lịch")
                .hasMessageContaining("“Lý do” cần nhập")
                .hasMessageContaining("“Đơn vị phối hợp” hãy chọn trong danh sách");
        assertThatThrownBy(() -> forms.submitTaskForm(
                        task, Map.of("answer", "abc", "workers", -1, "decision", "maybe", "heldOn", "")))
                .hasMessageContaining("“Nội dung trả lời” cần ít nhất 5 ký tự")
                .hasMessageContaining("“Số lao động” không được nhỏ hơn 0")
                .hasMessageContaining("“Kết quả” hãy chọn trong danh sách");
    }

    @Test
    void aHiddenFieldIsNeitherRequiredNorKept() {
        String task = openTask("head");

        FormValues values =
                complete(task, Map.of("answer", "Đã phối hợp xong", "decision", "accepted", "reason", "không ai thấy"));

        assertThat(values.asMap()).doesNotContainKey("reason");
    }

    @Test
    void listenersReadTheValuesByType() {
        String task = openTask("head");

        FormValues values = complete(
                task,
                Map.of(
                        "answer", "Đã phối hợp xong",
                        "decision", "accepted",
                        "workers", "120",
                        "heldOn", "2023-03-09",
                        "partners", SpinValues.jsonValue("[\"LDVL\"]").create()));

        assertThat(values.text("answer")).isEqualTo("Đã phối hợp xong");
        assertThat(values.number("workers")).isEqualTo(120);
        assertThat(values.date("heldOn")).isEqualTo("2023-03-09");
        assertThat(values.choices("partners")).containsExactly("LDVL");
        assertThat(values.optionalText("reason")).isEmpty();
    }

    @Test
    void formValuesDoNotStayBehind() {
        ProcessInstance instance = processes.startProcessInstanceByKey("guarded-task");
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();

        tasks.complete(task.getId(), ANSWER);

        assertThat(processes.getVariables(instance.getId())).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableNameIn("answer", "decision")
                        .count())
                .isZero();
    }

    @Test
    void startFormsAreCheckedToo() {
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("guarded-task")
                .singleResult()
                .getId();

        assertThatThrownBy(() -> forms.submitStartForm(definition, Map.of("workItem", "2023-1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“Nội dung giao” cần nhập");
        ProcessInstance instance = forms.submitStartForm(definition, Map.of("content", "Khảo sát"));
        assertThat(processes.getVariables(instance.getId())).containsOnlyKeys("startForm");
    }

    private String openTask(String assignee) {
        ProcessInstance instance = processes.startProcessInstanceByKey("guarded-task");
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        if (assignee != null) {
            tasks.setAssignee(task.getId(), assignee);
        }
        return task.getId();
    }

    private FormValues complete(String task, Map<String, Object> values) {
        FormProbe.last = null;
        tasks.complete(task, values);
        return FormProbe.last;
    }

    private void as(String user) {
        identities.setAuthentication(user, List.of("GDNN"));
    }
}
