package vn.dieuphoi.models.check.item;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Every step stands in exactly one lane, so that somebody answers for it. */
final class LaneMembershipRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        if (model.all(Lane.class).isEmpty()) {
            report.add("quy trình chưa có làn; hãy chia làn theo đơn vị");
            return;
        }
        for (FlowNode node : model.all(FlowNode.class)) {
            int lanes = model.lanesOf(node).size();
            if (node.getParentElement() instanceof Process && lanes != 1) {
                report.add(node, "phải nằm trong đúng một làn, hiện nằm trong " + lanes + "; hãy kéo vào một làn");
            }
        }
    }
}
