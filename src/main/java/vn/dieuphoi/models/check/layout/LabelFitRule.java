package vn.dieuphoi.models.check.layout;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;

/** The name of an activity stands free of icon and marks, that of a pool or lane within the band at its side. */
final class LabelFitRule implements Rule {

    /** Height of icon or marks with a little air, in pixels. */
    private static final int ICON = 22;

    private static final int MARKS = 18;

    /** Width of the band at the side of a pool or lane, in pixels. */
    private static final int BAND = 30;

    @Override
    public void check(Model model, Project project, Report report) {
        for (Activity activity : model.all(Activity.class)) {
            Optional<Box> box = model.diagram().shape(activity.getId());
            if (box.isPresent() && !(activity instanceof SubProcess)) {
                check(activity, box.get(), report);
            }
        }
        Stream.concat(model.all(Participant.class).stream(), model.all(Lane.class).stream())
                .filter(band -> !(band instanceof Participant pool) || pool.getProcess() != null)
                .forEach(band -> beside(band, model, report));
    }

    /** The name of a pool or lane stands along its side, in a band for two lines. */
    private static void beside(BaseElement band, Model model, Report report) {
        boolean tooLong = model.diagram()
                .shape(band.getId())
                .filter(box -> LabelText.beside(Model.name(band), box.height()).height() > BAND)
                .isPresent();
        if (tooLong) {
            report.add(band, "tên dài hơn cạnh của khung; hãy rút gọn tên hoặc tăng chiều cao của khung");
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
        text.cutWord(Model.name(activity))
                .ifPresent(word -> report.add(activity, "có từ dài hơn khung (\"" + word + "\"); hãy đổi cách viết"));
    }
}
