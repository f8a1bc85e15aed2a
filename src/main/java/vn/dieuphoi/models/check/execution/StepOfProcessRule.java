package vn.dieuphoi.models.check.execution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.ModelFiles;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/**
 * What the application does by itself in one process counts on what that process knows; elsewhere it would fail. The
 * models that come with the application say which process does what; all items are one kind. A process that does not come
 * with it may do anything.
 */
final class StepOfProcessRule implements Rule {

    private static final Pattern STEP =
            Pattern.compile("<bpmn:serviceTask[^>]*delegateExpression=\"[$#]\\{\\s*(\\w+)\\s*}\"");

    private final Map<String, Set<String>> shipped = new HashMap<>();

    StepOfProcessRule() {
        ModelFiles.shipped().models().forEach((file, xml) -> {
            Set<String> steps = shipped.computeIfAbsent(kind(file.replace(".bpmn", "")), kind -> new HashSet<>());
            Matcher found = STEP.matcher(xml);
            while (found.find()) {
                steps.add(found.group(1));
            }
        });
    }

    @Override
    public void check(Model model, Project project, Report report) {
        Set<String> own = shipped.get(kind(model.processId()));
        if (own == null) {
            return;
        }
        for (ServiceTask task : model.all(ServiceTask.class)) {
            String step = DelegateRule.bean(String.valueOf(task.getCamundaDelegateExpression()));
            boolean others = shipped.values().stream().anyMatch(steps -> steps.contains(step));
            if (others && !own.contains(step)) {
                report.add(
                        task,
                        "\"" + step
                                + "\" là việc tự động của quy trình khác nên ở đây sẽ hỏng; hãy dùng việc có trong bản đang áp dụng"
                                + " của quy trình này");
            }
        }
    }

    private static String kind(String process) {
        return process.startsWith(Project.ITEM_PREFIX) ? Project.ITEM_PREFIX : process;
    }
}
