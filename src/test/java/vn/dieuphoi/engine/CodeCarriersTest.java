package vn.dieuphoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;

/** Code comes into an engine by many elements and attributes; none of them gets past our gate, and none runs. */
@Tag("security")
@JourneyTest
class CodeCarriersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @BeforeEach
    void nothingRanYet() throws IOException {
        ExpressionProbe.CALLS.set(0);
        Files.deleteIfExists(CodeCarrier.TRACE);
    }

    @AfterEach
    void forget() {
        models.createDeploymentQuery()
                .deploymentName(CodeCarrier.PROCESS)
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }

    static Stream<CodeCarrier> carriers() {
        return Stream.of(
                CodeCarrier.step(
                        "script task, the engine's own expression language",
                        "<bpmn:scriptTask id=\"step\" scriptFormat=\"juel\"><bpmn:script>CODE</bpmn:script></bpmn:scriptTask>"),
                CodeCarrier.step(
                        "script task, FEEL",
                        "<bpmn:scriptTask id=\"step\" scriptFormat=\"feel\"><bpmn:script>1+1</bpmn:script></bpmn:scriptTask>"),
                CodeCarrier.step(
                        "script in an input parameter",
                        extended("<camunda:inputOutput>"
                                + "<camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">CODE</camunda:script>"
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                CodeCarrier.step(
                        "expression in an input parameter",
                        extended(
                                "<camunda:inputOutput>"
                                        + "<camunda:inputParameter name=\"x\">CODE</camunda:inputParameter></camunda:inputOutput>")),
                CodeCarrier.step(
                        "script in an execution listener",
                        extended(
                                "<camunda:executionListener event=\"start\">"
                                        + "<camunda:script scriptFormat=\"juel\">CODE</camunda:script></camunda:executionListener>")),
                CodeCarrier.step(
                        "class of an execution listener",
                        extended("<camunda:executionListener event=\"start\" class=\"CLASS\"/>")),
                CodeCarrier.step(
                        "expression of an execution listener",
                        extended(
                                "<camunda:executionListener event=\"start\" expression=\"${expressionProbe.touch()}\"/>")),
                CodeCarrier.step(
                        "script in a task listener",
                        userTask(
                                "<camunda:taskListener event=\"create\">"
                                        + "<camunda:script scriptFormat=\"juel\">CODE</camunda:script></camunda:taskListener>")),
                CodeCarrier.step(
                        "class of a task listener",
                        userTask("<camunda:taskListener event=\"create\" class=\"CLASS\"/>")),
                CodeCarrier.step("class of a service task", "<bpmn:serviceTask id=\"step\" camunda:class=\"CLASS\"/>"),
                CodeCarrier.step(
                        "class under the engine's old namespace",
                        "<bpmn:serviceTask id=\"step\" activiti:class=\"CLASS\"/>"),
                CodeCarrier.step(
                        "expression of a service task",
                        "<bpmn:serviceTask id=\"step\" camunda:expression=\"${expressionProbe.touch()}\"/>"),
                CodeCarrier.step(
                        "delegate that is an expression",
                        "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"CODE\"/>"),
                CodeCarrier.step(
                        "delegate that is a bean of the framework",
                        "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${dataSource}\"/>"),
                CodeCarrier.step(
                        "shell",
                        "<bpmn:serviceTask id=\"step\" camunda:type=\"shell\"><bpmn:extensionElements>"
                                + "<camunda:field name=\"command\" stringValue=\"touch\"/>"
                                + "<camunda:field name=\"arg1\" stringValue=\"" + CodeCarrier.TRACE + "\"/>"
                                + "</bpmn:extensionElements></bpmn:serviceTask>"),
                CodeCarrier.step(
                        "external task",
                        "<bpmn:serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>"),
                CodeCarrier.step(
                        "connector",
                        "<bpmn:serviceTask id=\"step\"><bpmn:extensionElements><camunda:connector>"
                                + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                                + "</bpmn:extensionElements></bpmn:serviceTask>"),
                CodeCarrier.step(
                        "class that maps variables of a call",
                        "<bpmn:callActivity id=\"step\" calledElement=\"carrier\" camunda:variableMappingClass=\"CLASS\"/>"),
                CodeCarrier.step(
                        "class that handles a form", "<bpmn:userTask id=\"step\" camunda:formHandlerClass=\"CLASS\"/>"),
                CodeCarrier.step(
                        "class that checks a field of a form",
                        userTask("<camunda:formData>"
                                + "<camunda:formField id=\"a\" type=\"string\"><camunda:validation>"
                                + "<camunda:constraint name=\"validator\" config=\"CLASS\"/></camunda:validation>"
                                + "</camunda:formField></camunda:formData>")),
                CodeCarrier.step("expression in a name", "<bpmn:userTask id=\"step\" name=\"CODE\"/>"),
                CodeCarrier.step(
                        "expression in documentation",
                        "<bpmn:userTask id=\"step\"><bpmn:documentation>CODE</bpmn:documentation></bpmn:userTask>"),
                CodeCarrier.step("expression in a due date", "<bpmn:userTask id=\"step\" camunda:dueDate=\"CODE\"/>"),
                CodeCarrier.step(
                        "expression in a loop",
                        "<bpmn:manualTask id=\"step\"><bpmn:multiInstanceLoopCharacteristics camunda:collection=\"CODE\"/>"
                                + "</bpmn:manualTask>"),
                CodeCarrier.start(
                        "expression in a start timer, evaluated while deploying",
                        "<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">CODE"
                                + "</bpmn:timeDate></bpmn:timerEventDefinition>"),
                CodeCarrier.flow(
                        "script on a condition",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">CODE"
                                + "</bpmn:conditionExpression>"),
                CodeCarrier.flow(
                        "expression on a condition",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">CODE</bpmn:conditionExpression>"),
                CodeCarrier.step("foreign element", extended("<other:taskDefinition type=\"x\"/>")),
                CodeCarrier.entity(
                        "class hidden in an entity", "<bpmn:serviceTask id=\"step\" camunda:class=\"CLASS\"/>"),
                new CodeCarrier("case", "carrier.cmmn", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="x" id="d">
                          <case id="c"><casePlanModel id="p"/></case>
                        </definitions>
                        """));
    }

    private static String extended(String extension) {
        return "<bpmn:manualTask id=\"step\"><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:manualTask>";
    }

    private static String userTask(String extension) {
        return "<bpmn:userTask id=\"step\"><bpmn:extensionElements>" + extension
                + "</bpmn:extensionElements></bpmn:userTask>";
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void noCodeComesInByTheEngineItself(CodeCarrier carrier) {
        Throwable answer = catchThrowable(() -> models.createDeployment()
                .name(CodeCarrier.PROCESS)
                .addString(carrier.file(), carrier.content())
                .deploy());
        useWhatCameIn();

        assertThat(ExpressionProbe.CALLS).hasValue(0);
        assertThat(CodeCarrier.TRACE).doesNotExist();
        assertThat(answer)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(carrier.file())
                .hasMessageContaining("Chưa có gì được áp dụng");
        assertThat(models.createDeploymentQuery()
                        .deploymentName(CodeCarrier.PROCESS)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void noCodeComesInByTheEnginesInterface(CodeCarrier carrier) {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        HttpResponse<String> answer = administrator.deploy(
                CodeCarrier.PROCESS, carrier.file(), carrier.content().getBytes(StandardCharsets.UTF_8));
        useWhatCameIn();

        assertThat(ExpressionProbe.CALLS).hasValue(0);
        assertThat(CodeCarrier.TRACE).doesNotExist();
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(models.createDeploymentQuery()
                        .deploymentName(CodeCarrier.PROCESS)
                        .count())
                .isZero();
    }

    @Test
    void theFrameWithoutACarrierComesIn() {
        CodeCarrier harmless = CodeCarrier.step("nothing", CodeCarrier.TASK);

        models.createDeployment()
                .name(CodeCarrier.PROCESS)
                .addString(harmless.file(), harmless.content())
                .deploy();

        assertThat(models.createDeploymentQuery()
                        .deploymentName(CodeCarrier.PROCESS)
                        .count())
                .isOne();
    }

    @Test
    void aModelThatIsRefusedTakesNothingWithIt() {
        Throwable answer = catchThrowable(() -> models.createDeployment()
                .name(CodeCarrier.PROCESS)
                .addString(
                        "good.bpmn",
                        CodeCarrier.step("nothing", CodeCarrier.TASK).content().replace("\"carrier\"", "\"good\""))
                .addString("carrier.bpmn", carriers().toList().get(9).content())
                .deploy());

        assertThat(answer)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Tệp carrier.bpmn, dòng 9, phần tử step: không dùng thuộc tính camunda:class");
        assertThat(models.createProcessDefinitionQuery()
                        .processDefinitionKey("good")
                        .count())
                .isZero();
    }

    @Test
    void noScriptEngineIsFoundUnderAnyRegisteredName() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Set<String> names = new LinkedHashSet<>(List.of("groovy", "javascript", "js", "python", "ruby", "graal.js"));
        List<ScriptEngineFactory> registered = new ScriptEngineManager().getEngineFactories();
        registered.forEach(factory -> {
            names.add(factory.getEngineName());
            names.add(factory.getLanguageName());
            names.addAll(factory.getNames());
            names.addAll(factory.getMimeTypes());
            names.addAll(factory.getExtensions());
        });

        assertThat(registered).extracting(ScriptEngineFactory::getEngineName).hasSizeGreaterThanOrEqualTo(3);
        assertThat(names).allSatisfy(name -> {
            assertThat(configuration.getScriptEngineResolver().getScriptEngine(name, false))
                    .isNull();
            assertThat(catchThrowable(() -> configuration.getScriptingEngines().getScriptEngineForLanguage(name)))
                    .isNotNull();
        });
        assertThat(configuration.getScriptingEngines().getScriptEngineManager().getEngineFactories())
                .isEmpty();
    }

    /** As somebody would who had got it in: started, its tasks done, its jobs run. */
    private void useWhatCameIn() {
        if (models.createProcessDefinitionQuery()
                        .processDefinitionKey(CodeCarrier.PROCESS)
                        .count()
                == 0) {
            return;
        }
        whateverBecomesOfIt(() -> processes.startProcessInstanceByKey(CodeCarrier.PROCESS));
        jobs.createJobQuery()
                .processDefinitionKey(CodeCarrier.PROCESS)
                .list()
                .forEach(job -> whateverBecomesOfIt(() -> jobs.executeJob(job.getId())));
        tasks.createTaskQuery()
                .processDefinitionKey(CodeCarrier.PROCESS)
                .list()
                .forEach(task -> whateverBecomesOfIt(() -> tasks.complete(task.getId())));
    }

    private static void whateverBecomesOfIt(ThrowingCallable call) {
        var unused = catchThrowable(call);
    }
}
