package vn.dieuphoi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Every place of the engine's script that is put right is where it was when that was written. */
class TasklistCorrectionsTest {

    private static final String SCRIPT =
            "META-INF/resources/webjars/camunda/app/tasklist/camunda-tasklist-bootstrap.js";

    @Test
    void eachPlaceStandsInTheEnginesScriptOnce() throws IOException {
        String script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);

        for (TasklistCorrections.Correction each : TasklistCorrections.ALL) {
            assertThat(script.split(Pattern.quote(each.before()), -1))
                    .as(each.reason())
                    .hasSize(2);
        }
    }

    @Test
    void eachIsPutRight() throws IOException {
        String corrected =
                TasklistCorrections.corrected(new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8));

        for (TasklistCorrections.Correction each : TasklistCorrections.ALL) {
            assertThat(corrected.contains(each.after())).as(each.reason()).isTrue();
        }
    }
}
