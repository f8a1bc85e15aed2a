package vn.dieuphoi.work.process.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.FormRef;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.WorkVariables;

/** Shows who decides or closes what the office has handed in so far. */
@Component
class ResultContent implements FormContent {

    private static final String APPROVAL = "leadership-decision";
    private static final String CLOSING = "close-item";

    /** The fields in which a person says what came out; the first that a step has is shown. */
    private static final List<String> SAID_IN =
            List.of("result", "summary", "agreedContent", "eventName", "content", "reason", "criteria");

    private static final int WORDS = 160;

    private final WorkRegister register;
    private final PlanRegister plans;

    ResultContent(WorkRegister register, PlanRegister plans) {
        this.register = register;
        this.plans = plans;
    }

    @Override
    public Optional<String> name(DelegateTask task) {
        return FormRef.of(task).equals(APPROVAL) ? WorkVariables.APPROVAL.find(task) : Optional.empty();
    }

    @Override
    public List<String> lines(DelegateTask task) {
        String form = FormRef.of(task);
        if (!Set.of(APPROVAL, CLOSING).contains(form)
                || WorkVariables.WORK_ITEM.find(task).isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        planned(task)
                .map(form.equals(APPROVAL) ? PlanItem::assignmentText : PlanItem::timeText)
                .ifPresent(lines::add);
        if (form.equals(CLOSING)) {
            return lines;
        }
        lines.add("Kết quả đơn vị đã nộp:");
        register.stepsOf(workItem(task)).forEach(step -> lines.add("- " + said(step)));
        return lines;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        if (!FormRef.of(task).equals(CLOSING)) {
            return Map.of();
        }
        String done = register.stepsOf(workItem(task)).stream()
                .map(step ->
                        step.name() + step.unit().map(unit -> " (" + unit + ")").orElse(""))
                .distinct()
                .collect(Collectors.joining("; "));
        Map<String, Object> values = new HashMap<>(Map.of("summary", "Đã xong: " + done + "."));
        planned(task).filter(PlanItem::carriesOver).ifPresent(item -> values.put("decision", "carriedOver"));
        return values;
    }

    /** The plan's own words; models from before {@code item-closing} carry them themselves. */
    private Optional<PlanItem> planned(DelegateTask task) {
        WorkKey work = workItem(task);
        return WorkVariables.APPROVAL
                .find(task)
                .flatMap(shared -> work.itemCode())
                .map(code -> plans.item(work.plan(), code));
    }

    private static WorkKey workItem(DelegateTask task) {
        return WorkVariables.workItem(task);
    }

    private static String said(StepRecord step) {
        String words = SAID_IN.stream()
                .map(field -> step.values().get(field))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
        String shortened = words.length() <= WORDS ? words : words.substring(0, WORDS) + "…";
        return step.name() + step.unit().map(unit -> " (" + unit + ")").orElse("") + ": " + shortened;
    }
}
