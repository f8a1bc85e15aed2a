package vn.dieuphoi.models.scaffold;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import vn.dieuphoi.models.scaffold.drawing.DrawnItem;
import vn.dieuphoi.models.scaffold.frame.ItemFrame;
import vn.dieuphoi.models.scaffold.outline.OutlineFile;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.file.PlanFile;

/** Drafts models of the 2023 plan for tests. */
public final class Drafts {

    private static final Plan PLAN = PlanFile.at(Path.of("plans/2023.yaml")).plan();
    private static final PartyNames NAMES = PartyNames.shipped();

    private Drafts() {}

    public static PlannedItem item(String code) {
        return PlannedItem.of(PLAN, new ItemCode(code), NAMES);
    }

    static List<String> codes() {
        return PLAN.items().stream().map(item -> item.code().value()).toList();
    }

    static String xml(String code) {
        return new Scaffold(PLAN, NAMES).draft(new ItemCode(code));
    }

    public static String xml(String code, String outline) {
        return new Scaffold(PLAN, NAMES).draft(new ItemCode(code), outline);
    }

    static BpmnModelInstance model(String xml) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        Bpmn.validateModel(model);
        return model;
    }

    public static DrawnItem drawn(String code, String outline) {
        PlannedItem item = item(code);
        return new ItemFrame(item, OutlineFile.read(outline, item)).draw();
    }
}
