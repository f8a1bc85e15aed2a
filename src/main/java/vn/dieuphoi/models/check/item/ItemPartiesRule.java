package vn.dieuphoi.models.check.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.outline.Step;

/** Lanes and pools of an item are the lead, the partners and the outside parties of the plan, no more and no less. */
final class ItemPartiesRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Optional<PlannedItem> planned = project.item(model);
        if (planned.isEmpty()) {
            return;
        }
        PlannedItem item = planned.get();
        for (Lane lane : model.all(Lane.class)) {
            String expected = switch (String.valueOf(lane.getId())) {
                case "lane_leadership" -> item.names().leadership();
                case "lane_lead" -> item.leadLane();
                case "lane_partner" -> item.partnerLane();
                default -> "";
            };
            if (!expected.isEmpty() && !Model.name(lane).equals(expected)) {
                report.add(lane, "theo kế hoạch làn này phải ghi \"" + expected + "\"");
            }
        }
        pools(model, item, report);
        coLeads(model, item, report);
        approval(model, item, report);
    }

    private static void pools(Model model, PlannedItem item, Report report) {
        Set<String> drawn = new TreeSet<>();
        for (Participant participant : model.all(Participant.class)) {
            if (participant.getProcess() == null) {
                drawn.addAll(List.of(Model.name(participant).split(" · ")));
            }
        }
        Set<String> planned =
                new TreeSet<>(item.outside().stream().map(OutsideParty::name).toList());
        planned.stream()
                .filter(name -> !drawn.contains(name))
                .forEach(name -> report.add("thiếu bên ngoài \"" + name + "\" mà kế hoạch có; hãy vẽ thêm"));
        drawn.stream()
                .filter(name -> !planned.contains(name))
                .forEach(name -> report.add("bên ngoài \"" + name + "\" không có trong kế hoạch của mục; hãy bỏ"));
    }

    private static void coLeads(Model model, PlannedItem item, Report report) {
        boolean called = model.all(CallActivity.class).stream()
                .anyMatch(call -> Step.Part.PROCESS.equals(call.getCalledElement()));
        if (!item.item().coLeads().isEmpty() && !called) {
            report.add("mục có đơn vị cùng chủ trì nhưng mô hình không gọi “" + Step.Part.PROCESS
                    + "” cho phần việc của họ; hãy thêm");
        }
    }

    private static void approval(Model model, PlannedItem item, Report report) {
        boolean approved = FrameParts.of(model.xml()).approval().isPresent()
                || model.all(UserTask.class).stream()
                        .anyMatch(task -> Model.camunda(task, "formRef").equals("leadership-decision"));
        if (item.throughLeadership() && !approved) {
            report.add("mục ghi \"tham mưu lãnh đạo sở\" nhưng mô hình không có bước lãnh đạo duyệt; hãy thêm");
        }
        if (!item.throughLeadership() && !item.proposes() && approved) {
            report.add(
                    "mục không qua " + item.names().leadershipWord() + " nhưng mô hình có bước lãnh đạo duyệt; hãy bỏ");
        }
    }
}
