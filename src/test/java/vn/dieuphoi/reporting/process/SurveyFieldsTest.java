package vn.dieuphoi.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.file.PlanFile;

/** The survey's forms have a field for every figure that the newest plan wants, with its unit, and no other number. */
class SurveyFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"provide-figures", "record-indicators"})
    void theFormHasAFieldForEveryTargetAndPart(String form) throws Exception {
        Map<String, String> wanted = new TreeMap<>();
        for (Target target : newestPlan()) {
            if (target.value() != null) {
                wanted.put(SurveyFields.field(target), target.unit());
            }
            for (int part = 0; part < target.breakdown().size(); part++) {
                wanted.put(SurveyFields.field(target, part), target.unit());
            }
        }

        Map<String, String> there = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (JsonNode field : new JsonMapper()
                .readTree(Path.of("forms", form + ".form").toFile())
                .path("components")) {
            String label = field.path("label").asText();
            if (field.path("type").asText().equals("number")) {
                there.put(
                        field.path("key").asText(),
                        label.substring(label.lastIndexOf('(') + 1, label.lastIndexOf(')')));
            } else {
                others.add(field.path("key").asText());
            }
        }

        assertThat(there).isEqualTo(wanted);
        assertThat(others).contains(SurveyFields.MEASURED_ON, SurveyFields.SOURCE);
    }

    private static List<Target> newestPlan() throws Exception {
        try (var files = Files.list(Path.of("plans"))) {
            Path newest = files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.yaml"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return new PlanFile(newest.toString(), Files.readString(newest))
                    .plan()
                    .targets();
        }
    }
}
