package vn.dieuphoi.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.document.Direction;
import vn.dieuphoi.plan.document.LineRange;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.plan.file.PlanFile;

/** The survey asks for what the plan wants, whatever that is. */
class TargetFieldsTest {

    @Test
    void everyTargetAndEveryPartHasAField() throws Exception {
        Path file = Path.of("plans", "2023.yaml");
        List<Target> targets =
                new PlanFile(file.toString(), Files.readString(file)).plan().targets();

        assertThat(TargetFields.of(targets))
                .extracting(field -> field.path("key").asText())
                .containsExactly(
                        "t1", "t2", "t3", "t4", "t5Part1", "t5Part2", "t5Part3", "t6", "t6Part1", "t6Part2", "t6Part3",
                        "t7", "t8");
    }

    @Test
    void aShareEndsAtAHundredAndHeadsAreCountedWhole() {
        List<JsonNode> fields = TargetFields.of(List.of(
                target("T1", "Tỷ lệ hộ dùng nước sạch", "%", "97.5"),
                target("T2", "Số nhà văn hóa được xây", "nhà", "12"),
                target("T3", "Thu ngân sách", "tỷ đồng", "1500")));

        assertThat(fields.get(0).path("label").asText()).isEqualTo("Tỷ lệ hộ dùng nước sạch (%)");
        assertThat(fields.get(0).path("validate").path("max").asInt()).isEqualTo(100);
        assertThat(fields.get(0).path("decimalDigits").asInt()).isEqualTo(2);
        assertThat(fields.get(1).path("decimalDigits").asInt()).isZero();
        assertThat(fields.get(1).path("validate").has("max")).isFalse();
        assertThat(fields.get(2).path("decimalDigits").asInt()).isEqualTo(2);
    }

    @Test
    void aPlanWithoutTargetsAsksForNothing() {
        assertThat(TargetFields.of(List.of())).isEmpty();
    }

    private static Target target(String code, String name, String unit, @Nullable String value) {
        return new Target(
                new TargetCode(code),
                name,
                name,
                new LineRange(1, 1),
                value == null ? null : new BigDecimal(value),
                unit,
                Direction.AT_LEAST,
                List.of());
    }
}
