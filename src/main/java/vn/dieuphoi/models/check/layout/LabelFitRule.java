package vn.dieuphoi.models.check.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;

/** The name of an activity stands free of the icon in its corner and of the marks at its lower border. */
final class LabelFitRule implements Rule {

    /** Height of icon or marks with a little air, in pixels. */
    private static final int ICON = 22;

    private static final int MARKS = 18;

    @Override
    public void check(Model model, Project project, Report report) {
        for (Activity activity : model.all(Activity.class)) {
            Optional<Box> box = model.diagram().shape(activity.getId());
            if (box.isPresent() && !(activity instanceof SubProcess)) {
                check(activity, box.get(), report);
            }
        }
    }

    private static void check(Activity activity, Box box, Report report) {
        LabelText text = LabelText.inside(Model.name(activity), box.width());
        int free = (box.height() - text.height()) / 2;
        boolean icon = !(activity instanceof CallActivity);
        boolean marks = activity instanceof CallActivity || activity.getLoopCharacteristics() != null;
        if (icon && free < ICON && text.lines().size() > 2 || marks && free < MARKS) {
            report.add(
                    activity,
                    "tên dài " + text.lines().size() + " dòng, đè lên biểu tượng; hãy rút gọn tên hoặc tăng chiều cao");
        }
        Set<String> words = new HashSet<>(List.of(Model.name(activity).split("[\\s-]+")));
        List<String> broken = text.lines().stream()
                .flatMap(line -> Stream.of(line.split("[\\s-]+")))
                .filter(word -> !word.isEmpty() && !words.contains(word))
                .toList();
        if (!broken.isEmpty()) {
            report.add(activity, "có từ dài hơn khung (\"" + broken.get(0) + "\"); hãy đổi cách viết");
        }
    }
}
