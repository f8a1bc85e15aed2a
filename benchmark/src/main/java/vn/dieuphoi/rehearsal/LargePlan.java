package vn.dieuphoi.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.plan.file.PlanFile;

/**
 * A plan with more items than any department has, for the benchmark: the plan of a real year, with further items 10.1,
 * 10.2, … that are copies of ordinary ones, each with a model of its own.
 */
final class LargePlan {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Items without a shape of their own, with different leads, partners and start months. */
    private static final List<String> ORDINARY = List.of("3.1", "4.1", "4.3", "4.7", "4.10", "6.1", "6.5", "8.1");

    private static final String FURTHER = "10.";

    private final PlanFile written;
    private final int items;

    /** @param items how many in all, at least as many as the plan has */
    LargePlan(PlanFile written, int items) {
        this.written = written;
        this.items = items;
    }

    /** The same plan for another year, with all its items. */
    PlanFile of(int year) {
        int original = written.plan().from().getYear();
        String moved = written.yaml()
                .replace("year: " + original, "year: " + year)
                .replace(original + "-03-01", year + "-03-01")
                .replace(original + "-12-", year + "-12-");
        try {
            ObjectNode plan = (ObjectNode) YAML.readTree(moved);
            ArrayNode all = (ArrayNode) plan.path("items");
            all.forEach(item -> stayBeyondTheYear((ObjectNode) item, year - original));
            int further = items - all.size();
            for (int number = 1; number <= further; number++) {
                all.add(((ObjectNode) find(all, ordinary(number)).deepCopy()).put("code", FURTHER + number));
            }
            return new PlanFile("kế hoạch lớn " + year, YAML.writeValueAsString(plan));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An item that runs to 2030 in the plan of 2023 runs to 2037 in that of 2030: it is one that is carried over. */
    private static void stayBeyondTheYear(ObjectNode item, int later) {
        if (item.path("carriesOver").asBoolean()) {
            item.put(
                    "endDate",
                    LocalDate.parse(item.path("endDate").asText())
                            .plusYears(later)
                            .toString());
        }
    }

    /** Writes the models of the further items into a folder. */
    void models(Path folder) {
        int further = items - written.plan().items().size();
        try {
            for (int number = 1; number <= further; number++) {
                String original = "plan-item-" + ordinary(number).replace('.', '-');
                String own = "plan-item-" + (FURTHER + number).replace('.', '-');
                String model = new ClassPathResource("processes/items/" + original + ".bpmn")
                        .getContentAsString(StandardCharsets.UTF_8);
                Files.writeString(
                        folder.resolve(own + ".bpmn"), model.replace("\"" + original + "\"", "\"" + own + "\""));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String ordinary(int number) {
        return ORDINARY.get(number % ORDINARY.size());
    }

    private static JsonNode find(ArrayNode all, String code) {
        List<JsonNode> found = new ArrayList<>();
        all.forEach(item -> {
            if (item.path("code").asText().equals(code)) {
                found.add(item);
            }
        });
        return found.get(0);
    }
}
