package vn.dieuphoi.models.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The picture of an item shows the item: what all items share takes few boxes of it. */
class EveryItemShowsItsOwnWorkTest {

    private static final String OWN_STEPS = "subProcess_ownSteps";

    private static final double LEAST_IN_ALL = 1.0 / 2;
    private static final double LEAST_IN_EACH = 1.0 / 3;

    /** Pixels above and below what stands in a lane. */
    private static final double MOST_AIR = 20;

    private static final int SHARED_BOXES = 6;
    private static final int SHARED_NODES = 11;

    @Test
    void theFrameIsThin() throws IOException {
        for (BpmnModelInstance item : items().values()) {
            List<FlowNode> shared =
                    item.getModelElementsByType(Process.class).iterator().next().getFlowElements().stream()
                            .filter(FlowNode.class::isInstance)
                            .map(FlowNode.class::cast)
                            .filter(node -> !(node instanceof ParallelGateway) && !(node instanceof EndEvent))
                            .toList();

            assertThat(shared).hasSize(SHARED_NODES);
            assertThat(boxes(item, false)).isEqualTo(SHARED_BOXES);
        }
    }

    @Test
    void halfOfTheBoxesAreTheItemsOwn() throws IOException {
        int own = 0;
        int shared = 0;
        Map<String, Double> shares = new TreeMap<>();
        for (Map.Entry<String, BpmnModelInstance> item : items().entrySet()) {
            long boxes = boxes(item.getValue(), true);
            own += (int) boxes;
            shared += SHARED_BOXES;
            shares.put(item.getKey(), 1.0 * boxes / (boxes + SHARED_BOXES));
        }
        System.out.printf("%d of %d boxes are the items' own; shares: %s%n", own, own + shared, shares);

        assertThat(1.0 * own / (own + shared)).isGreaterThanOrEqualTo(LEAST_IN_ALL);
        assertThat(shares.values()).allMatch(share -> share >= LEAST_IN_EACH);
    }

    /** The pool ends with its lanes, and each of them with what stands in it. */
    @Test
    void noLaneIsHigherThanWhatStandsInIt() throws IOException {
        for (Map.Entry<String, BpmnModelInstance> item : items().entrySet()) {
            Map<String, Bounds> drawn = new HashMap<>();
            item.getValue()
                    .getModelElementsByType(BpmnShape.class)
                    .forEach(shape -> drawn.put(shape.getBpmnElement().getId(), shape.getBounds()));
            Bounds pool = drawn.get("participant_item");
            double lanes = 0;
            for (Lane lane : item.getValue().getModelElementsByType(Lane.class)) {
                Bounds bounds = drawn.get(lane.getId());
                double top = Double.MAX_VALUE;
                double bottom = 0;
                for (FlowNode node : lane.getFlowNodeRefs()) {
                    Bounds box = drawn.get(node.getId());
                    top = Math.min(top, box.getY());
                    bottom = Math.max(bottom, box.getY() + box.getHeight());
                }
                lanes += bounds.getHeight();

                assertThat(top - bounds.getY())
                        .as("above the boxes of %s in %s", lane.getId(), item.getKey())
                        .isBetween(0.0, MOST_AIR);
                assertThat(bounds.getY() + bounds.getHeight() - bottom)
                        .as("below the boxes of %s in %s", lane.getId(), item.getKey())
                        .isBetween(0.0, MOST_AIR);
            }
            assertThat(pool.getHeight()).as("pool of %s", item.getKey()).isEqualTo(lanes);
        }
    }

    /** Tasks and calls; what stands around steps is no box of its own. */
    private static long boxes(BpmnModelInstance item, boolean own) {
        return item.getModelElementsByType(Activity.class).stream()
                .filter(activity -> !(activity instanceof SubProcess))
                .filter(activity -> isOwn(activity) == own)
                .count();
    }

    private static boolean isOwn(ModelElementInstance element) {
        ModelElementInstance around = element.getParentElement();
        return around instanceof FlowNode node && (node.getId().equals(OWN_STEPS) || isOwn(node));
    }

    private static Map<String, BpmnModelInstance> items() throws IOException {
        Map<String, BpmnModelInstance> items = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("processes/items"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".bpmn")).toList()) {
                items.put(
                        file.getFileName().toString().replaceAll("plan-item-|\\.bpmn", ""),
                        Bpmn.readModelFromFile(file.toFile()));
            }
        }
        return items;
    }
}
