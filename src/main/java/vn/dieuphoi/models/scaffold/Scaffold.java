package vn.dieuphoi.models.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.scaffold.drawing.DiagramPart;
import vn.dieuphoi.models.scaffold.drawing.DrawnItem;
import vn.dieuphoi.models.scaffold.drawing.SemanticPart;
import vn.dieuphoi.models.scaffold.drawing.Xml;
import vn.dieuphoi.models.scaffold.frame.ItemFrame;
import vn.dieuphoi.models.scaffold.outline.FirstOutline;
import vn.dieuphoi.models.scaffold.outline.FrameTasks;
import vn.dieuphoi.models.scaffold.outline.Outline;
import vn.dieuphoi.models.scaffold.outline.OutlineFile;
import vn.dieuphoi.models.scaffold.outline.OutlineText;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;

/** Drafts the BPMN file of a plan item. */
public final class Scaffold {

    private final Plan plan;
    private final PartyNames names;

    public Scaffold(Plan plan, PartyNames names) {
        this.plan = plan;
        this.names = names;
    }

    /** With one task for each line of work that the plan names. */
    public String draft(ItemCode code) {
        PlannedItem item = PlannedItem.of(plan, code, names);
        return write(item, FirstOutline.of(item));
    }

    /** The outline that {@link #draft(ItemCode)} draws, as YAML to begin with. */
    public String outline(ItemCode code) {
        return OutlineText.of(FirstOutline.of(PlannedItem.of(plan, code, names)));
    }

    /** From the item's own outline; without one like {@link #draft(ItemCode)}. */
    public String draft(ItemCode code, Outlines outlines) {
        return outlines.of(PlannedItem.of(plan, code, names))
                .map(outline -> draft(code, outline))
                .orElseGet(() -> draft(code));
    }

    /** @param outline YAML; {@code models scaffold --help} describes it */
    public String draft(ItemCode code, String outline) {
        PlannedItem item = PlannedItem.of(plan, code, names);
        return write(item, OutlineFile.read(outline, item));
    }

    /**
     * The frame of an item round own steps that are not filled in.
     *
     * @param approval what leadership approves, by its name; null where it approves nothing in the frame
     */
    public static String frame(PlannedItem item, @Nullable String approval) {
        Outline.Approval approve = new Outline.Approval(
                approval == null
                        ? Optional.empty()
                        : Optional.of(FrameTasks.approval(item).named(approval)));
        return write(item, new Outline(item.code(), null, approve, "", List.of(), Outline.USUAL_END));
    }

    private static String write(PlannedItem item, Outline outline) {
        DrawnItem model = new ItemFrame(item, outline).draw();
        List<Xml> inside = new ArrayList<>(new SemanticPart(model).write());
        inside.add(new DiagramPart(model).write());
        return Xml.of(
                        "bpmn:definitions",
                        "xmlns:bpmn",
                        "http://www.omg.org/spec/BPMN/20100524/MODEL",
                        "xmlns:bpmndi",
                        "http://www.omg.org/spec/BPMN/20100524/DI",
                        "xmlns:dc",
                        "http://www.omg.org/spec/DD/20100524/DC",
                        "xmlns:di",
                        "http://www.omg.org/spec/DD/20100524/DI",
                        "xmlns:camunda",
                        "http://camunda.org/schema/1.0/bpmn",
                        "xmlns:modeler",
                        "http://camunda.org/schema/modeler/1.0",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "id",
                        "definitions_item",
                        "targetNamespace",
                        "http://dieuphoi.vn/bpmn",
                        "exporter",
                        "Camunda Modeler",
                        "exporterVersion",
                        "5.40.0",
                        "modeler:executionPlatform",
                        "Camunda Platform",
                        "modeler:executionPlatformVersion",
                        "7.24.0")
                .holding(inside)
                .print();
    }
}
