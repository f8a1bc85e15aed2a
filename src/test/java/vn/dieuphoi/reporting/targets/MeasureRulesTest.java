package vn.dieuphoi.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.plan.document.TargetCode;
import vn.dieuphoi.plan.file.PlanFile;

/** Which figures the targets of the plan of 2023 take, and how refusals say what is wrong. */
class MeasureRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final LocalDate MID_YEAR = LocalDate.of(2023, 6, 30);
    private static final Plan PLAN = plan();

    @Test
    void partsThatMakeTheWholeAreTaken() {
        assertThatCode(() -> check("T6", "38400", parts("2900", "4000", "31500")))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("T6", "38400", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> check("T5", null, structure("19.5", "49", "31.5"))).doesNotThrowAnyException();
    }

    @Test
    void partsThatDoNotCloseAreRefusedWithBothSums() {
        refused("T6", "38400", parts("2900", "4000", "31000"))
                .hasMessageContaining("37.900 người")
                .hasMessageContaining("38.400 người");
        refused("T5", null, structure("19.5", "50", "32.5"))
                .hasMessageContaining("102 %")
                .hasMessageContaining("100 %");
    }

    @Test
    void aBreakdownIsWholeOrLeftOut() {
        refused("T6", "38400", Map.of("Cao đẳng", new BigDecimal("2900")))
                .hasMessageContaining("Trung cấp; Sơ cấp và đào tạo thường xuyên");
        refused("T6", null, parts("2900", "4000", "31500")).hasMessageContaining("cộng được 38.400 người");
        refused("T6", "38400", Map.of("Đại học", BigDecimal.ONE)).hasMessageContaining("không có phần “Đại học”");
    }

    @Test
    void aFigureKeepsToItsUnit() {
        refused("T2", "100.5", Map.of()).hasMessageContaining("100,5 %").hasMessageContaining("0 % đến 100 %");
        refused("T2", "-1", Map.of()).hasMessageContaining("-1 %");
        refused("T2", "2.125", Map.of()).hasMessageContaining("hai chữ số");
        refused("T8", "249000.5", Map.of()).hasMessageContaining("số nguyên");
        refused("T8", "-3", Map.of()).hasMessageContaining("không được âm");
        refused("T6", "38400", parts("2900.5", "4000", "31499.5")).hasMessageContaining("Cao đẳng");
    }

    @Test
    void aFigureOnItsBorderIsTaken() {
        assertThatCode(() -> check("T2", "0", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> check("T2", "100", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> check("T2", "2.12", Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> rules("T2", new Measured(LocalDate.of(2022, 1, 1), BigDecimal.ONE, Map.of(), "CTK", null)))
                .doesNotThrowAnyException();
    }

    @Test
    void aStructureIsToldByItsParts() {
        refused("T5", "100", Map.of()).hasMessageContaining("còn thiếu phần");
    }

    @Test
    void aFigureHasADayThatHasComeAndASource() {
        assertThatThrownBy(() -> rules("T2", new Measured(TODAY.plusDays(1), BigDecimal.ONE, Map.of(), "CTK", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("04/07/2023");
        assertThatThrownBy(() ->
                        rules("T2", new Measured(LocalDate.of(2020, 6, 30), BigDecimal.ONE, Map.of(), "CTK", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("quá xa năm kế hoạch 2023");
        assertThatThrownBy(() -> rules("T2", new Measured(MID_YEAR, BigDecimal.ONE, Map.of(), "  ", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nguồn số liệu");
    }

    @Test
    void noFiguresYetIsALawfulAnswerThatSaysWhy() {
        assertThatCode(() -> rules("T2", new Measured(MID_YEAR, null, Map.of(), "CTK", "Chưa điều tra")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules("T2", new Measured(MID_YEAR, null, Map.of(), "CTK", " ")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Chưa có số liệu");
    }

    static Map<String, BigDecimal> parts(String college, String secondary, String elementary) {
        return Map.of(
                "Cao đẳng",
                new BigDecimal(college),
                "Trung cấp",
                new BigDecimal(secondary),
                "Sơ cấp và đào tạo thường xuyên",
                new BigDecimal(elementary));
    }

    static Map<String, BigDecimal> structure(String farming, String industry, String services) {
        return Map.of(
                "Nông, lâm nghiệp và thủy sản",
                new BigDecimal(farming),
                "Công nghiệp - xây dựng",
                new BigDecimal(industry),
                "Dịch vụ",
                new BigDecimal(services));
    }

    static Target target(String code) {
        return PLAN.find(new TargetCode(code)).orElseThrow();
    }

    static Plan plan() {
        try {
            return new PlanFile("plans/2023.yaml", Files.readString(Path.of("plans/2023.yaml"))).plan();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void check(String code, @Nullable String value, Map<String, BigDecimal> parts) {
        rules(code, new Measured(MID_YEAR, value == null ? null : new BigDecimal(value), parts, "CTK", null));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            String code, @Nullable String value, Map<String, BigDecimal> parts) {
        return assertThatThrownBy(() -> check(code, value, parts)).isInstanceOf(Refused.class);
    }

    private static void rules(String code, Measured measured) {
        MeasureRules.check(target(code), LocalDate.of(2023, 1, 1), measured, TODAY);
    }

    @Test
    void theTargetsAreWrittenAsDocumentsWriteThem() {
        assertThat(target("T6").wanted()).contains("≥ 38.400 người");
        assertThat(target("T1").wanted()).contains("≥ 32,5 %");
        assertThat(target("T3").wanted()).contains("< 4 %");
        assertThat(target("T4").wanted()).contains("≤ 2 %");
        assertThat(target("T5").wanted()).isEmpty();
        assertThat(target("T5").contradiction()).contains("19,5 + 50 + 32,5 = 102 %, không phải 100 %");
        assertThat(target("T6").contradiction()).isEmpty();
        assertThat(target("T6").sumInWords()).isEqualTo("2.900 + 4.000 + 31.500 = 38.400 người");
    }
}
