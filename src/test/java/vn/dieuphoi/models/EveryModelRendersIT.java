package vn.dieuphoi.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leaves a picture of every model in {@code target/diagrams}. */
class EveryModelRendersIT {

    @Test
    @Tag("long")
    void bpmnJsDrawsEveryModelWithoutAWarning() throws IOException {
        Map<Path, List<String>> warnings = new TreeMap<>();

        try (DiagramPage page = new DiagramPage()) {
            for (Path model : DiagramPage.below(Path.of("processes"))) {
                warnings.put(model, page.draw(model, DiagramPage.pictureOf(model, Path.of("target/diagrams"))));
            }
        }

        assertThat(warnings)
                .isNotEmpty()
                .allSatisfy((model, each) -> assertThat(each).isEmpty());
    }
}
