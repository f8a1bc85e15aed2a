package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader's screen is small: what stands in a picture (steps, events, gateways, pools of others; without the frames around
 * them and without words beside them) takes a fair part of it.
 */
class PicturesUseTheirAreaTest {

    private static final double LEAST = 0.15;
    private static final double MOST = 0.40;

    @ParameterizedTest
    @ValueSource(strings = {"processes/department", "processes/shared", "processes/items"})
    void noPictureIsMostlyEmpty(String folder) throws IOException {
        Map<String, Double> used = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .forEach(file ->
                            used.put(file.getFileName().toString(), used(Bpmn.readModelFromFile(file.toFile()))));
        }

        assertThat(used)
                .isNotEmpty()
                .allSatisfy((file, share) -> assertThat(share).isBetween(LEAST, MOST));
    }

    private static double used(BpmnModelInstance model) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        double right = 0;
        double bottom = 0;
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double boxes = 0;
        for (BpmnShape shape : shapes) {
            Bounds bounds = shape.getBounds();
            left = Math.min(left, bounds.getX());
            top = Math.min(top, bounds.getY());
            right = Math.max(right, bounds.getX() + bounds.getWidth());
            bottom = Math.max(bottom, bounds.getY() + bounds.getHeight());
            if (!isFrame(shape.getBpmnElement())) {
                boxes += bounds.getWidth() * bounds.getHeight();
            }
        }
        return boxes / ((right - left) * (bottom - top));
    }

    private static boolean isFrame(BaseElement element) {
        return element instanceof Lane
                || element instanceof SubProcess
                || element instanceof Participant pool && pool.getProcess() != null;
    }
}
