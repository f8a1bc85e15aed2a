package vn.dieuphoi.engine.deployment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.expression.ExpressionGuard;
import vn.dieuphoi.engine.expression.ModelExpression;

/**
 * What a new model may not do, beside code: run away, call itself, hold on to an old version, or say something where the
 * engine does not listen. A model that is stored already goes on, whatever is asked of new ones.
 */
public final class LimitsOfModels {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS + ":";
    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

    /** More instances than this of one step are made of a list of ours, never of a number in the model. */
    private static final int MOST_TIMES = 100;

    /** Attributes of the engine by the element on which it reads them; a step of any kind may be asynchronous. */
    private static final Map<String, Set<String>> PLACES = Map.ofEntries(
            Map.entry("asyncBefore", Set.of()),
            Map.entry("asyncAfter", Set.of()),
            Map.entry("exclusive", Set.of()),
            Map.entry(
                    "delegateExpression",
                    Set.of(
                            "serviceTask",
                            "sendTask",
                            "businessRuleTask",
                            "messageEventDefinition",
                            "signalEventDefinition")),
            Map.entry("candidateGroups", Set.of("userTask")),
            Map.entry("candidateUsers", Set.of("userTask")),
            Map.entry("assignee", Set.of("userTask")),
            Map.entry("dueDate", Set.of("userTask")),
            Map.entry("followUpDate", Set.of("userTask")),
            Map.entry("priority", Set.of("userTask")),
            Map.entry("formRef", Set.of("userTask", "startEvent")),
            Map.entry("formRefBinding", Set.of("userTask", "startEvent")),
            Map.entry("initiator", Set.of("startEvent")),
            Map.entry("calledElementBinding", Set.of("callActivity")),
            Map.entry("collection", Set.of("multiInstanceLoopCharacteristics")),
            Map.entry("elementVariable", Set.of("multiInstanceLoopCharacteristics")),
            Map.entry("escalationCodeVariable", Set.of("escalationEventDefinition")),
            Map.entry("errorCodeVariable", Set.of("errorEventDefinition")),
            Map.entry("errorMessageVariable", Set.of("errorEventDefinition")),
            Map.entry("historyTimeToLive", Set.of("process")),
            Map.entry("isStartableInTasklist", Set.of("process")),
            Map.entry("versionTag", Set.of("process")));

    private static final Map<String, Set<String>> VALUES = Map.of(
            "formRefBinding", Set.of("deployment"),
            "calledElementBinding", Set.of("latest"),
            "asyncBefore", Set.of("true", "false"),
            "asyncAfter", Set.of("true", "false"),
            "exclusive", Set.of("true", "false"),
            "isStartableInTasklist", Set.of("true", "false"),
            "event", Set.of("create", "assignment", "complete", "delete", "update", "timeout"));

    /** The engine would tell a party from outside that it may begin the work of others, and then refuse it. */
    private static final String NO_STARTERS = "mô hình không ghi ai được bắt đầu quy trình (candidateStarter,"
            + " potentialStarter): quyền ấy đi theo chức vụ trong danh sách nhân sự; hãy bỏ đi";

    private LimitsOfModels() {}

    /**
     * @param process id of the process around it; empty outside of one
     * @param starts whether it stands in a start event of that process
     * @param shortest the shortest single wait of a timer
     * @return what is wrong and what to do
     */
    public static Optional<String> fault(ModelPart part, String process, boolean starts, Duration shortest) {
        if (TIMES.contains(part.tag()) && part.namespace().equals(BpmnModelConstants.BPMN20_NS)) {
            return TimersInModels.fault(part.tag(), part.text(), starts, shortest);
        }
        if (part.tag().equals("failedJobRetryTimeCycle")) {
            return TimersInModels.faultOfRetries(part.text());
        }
        if (part.tag().equals("potentialStarter")) {
            return Optional.of(NO_STARTERS);
        }
        if (part.tag().equals("loopCardinality") && !atMost(part.text().strip())) {
            return Optional.of("số lần lặp \"" + part.text().strip() + "\" phải là một số từ 1 đến " + MOST_TIMES
                    + "; lặp theo danh sách thì ghi camunda:collection");
        }
        return part.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(attribute -> attribute(part.tag(), attribute.getKey(), attribute.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> call(part, process))
                .or(() -> property(part));
    }

    /** The step and the task know the whole engine; a model asks them for their ids. */
    private static Optional<String> property(ModelPart part) {
        return CodeInModels.expressions(part)
                .map(ModelExpression::read)
                .flatMap(Optional::stream)
                .flatMap(expression -> expression.parts().stream())
                .filter(each -> !each.calls() && !each.member().isEmpty())
                .filter(each -> !ExpressionGuard.OF_SCOPE.contains(each.member()))
                .findFirst()
                .map(each -> "không được hỏi " + each.root() + "." + each.member()
                        + "; hãy dùng tên có sẵn, ví dụ ${lead.of(workItem)}");
    }

    private static Optional<String> attribute(String tag, String qualified, String value) {
        boolean extension = qualified.startsWith(CAMUNDA);
        String name = extension ? qualified.substring(CAMUNDA.length()) : qualified;
        if (extension && name.startsWith("candidateStarter")) {
            return Optional.of(NO_STARTERS);
        }
        if (extension && !PLACES.containsKey(name)) {
            return Optional.of("không dùng camunda:" + name
                    + "; hãy bỏ đi: quy trình luôn gọi bản mới nhất và việc được giao cho đơn vị");
        }
        @Nullable Set<String> places = extension ? PLACES.get(name) : null;
        if (places != null && !places.isEmpty() && !places.contains(tag)) {
            return Optional.of("camunda:" + name + " không có tác dụng ở " + tag + "; hãy bỏ đi hoặc chuyển sang "
                    + String.join(", ", places.stream().sorted().toList()));
        }
        boolean read = extension || tag.equals("taskListener");
        if (read
                && VALUES.containsKey(name)
                && !VALUES.getOrDefault(name, Set.of()).contains(value.strip())) {
            return Optional.of("camunda:" + name + " không được là \"" + value + "\"; hãy ghi "
                    + String.join(
                            " hoặc ",
                            VALUES.getOrDefault(name, Set.of()).stream()
                                    .sorted()
                                    .toList()));
        }
        return extension && Set.of("dueDate", "followUpDate").contains(name) && farAway(value)
                ? Optional.of(
                        "hạn \"" + value + "\" không có thật; hãy dùng hạn tính được, ví dụ ${due.workingDays(5)}")
                : Optional.empty();
    }

    private static Optional<String> call(ModelPart part, String process) {
        if (!part.tag().equals("callActivity")) {
            return Optional.empty();
        }
        String called = part.attributes().getOrDefault("calledElement", "").strip();
        if (!called.matches("[a-zA-Z0-9._-]+")) {
            return Optional.of("phải ghi tên quy trình được gọi vào calledElement; hãy sửa \"" + called + "\"");
        }
        return called.equals(process)
                ? Optional.of(
                        "quy trình tự gọi chính nó nên không bao giờ dừng; hãy gọi quy trình khác hoặc bỏ bước này")
                : Optional.empty();
    }

    private static boolean atMost(String number) {
        return number.matches("\\d{1,3}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= MOST_TIMES;
    }

    /** A day written out, in a year in which nobody has work. */
    private static boolean farAway(String value) {
        return !value.contains("{") && !value.strip().matches("20\\d\\d-\\d\\d-\\d\\d.*");
    }
}
