package vn.dieuphoi.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.reporting.targets.MeasureRulesTest.parts;
import static vn.dieuphoi.reporting.targets.MeasureRulesTest.structure;
import static vn.dieuphoi.reporting.targets.MeasureRulesTest.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.Actor;
import vn.dieuphoi.plan.document.TargetCode;

/** Met or not met in every direction, on the border and on both sides of it. */
class TargetStandingTest {

    private static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 15);

    @ParameterizedTest
    @CsvSource({
        // ≥ 32,5 %
        "T1, 32.4, NOT_MET", "T1, 32.5, MET", "T1, 33, MET",
        // < 3 %: three is too much
        "T2, 2.99, MET", "T2, 3, NOT_MET", "T2, 3.1, NOT_MET",
        // ≤ 2 %: two is good
        "T4, 1.9, MET", "T4, 2, MET", "T4, 2.01, NOT_MET",
        // < 250.000 người
        "T8, 249999, MET", "T8, 250000, NOT_MET"
    })
    void theDirectionDecides(String code, String figure, TargetState state) {
        TargetStanding standing = TargetStanding.of(target(code), List.of(measured(1, code, JUNE, figure, Map.of())));

        assertThat(standing.state()).isEqualTo(state);
    }

    @Test
    void withoutFiguresNothingIsMetOrMissed() {
        TargetStanding never = TargetStanding.of(target("T2"), List.of());
        TargetStanding none = TargetStanding.of(target("T2"), List.of(measured(1, "T2", JUNE, null, Map.of())));

        assertThat(never.state()).isEqualTo(TargetState.NO_FIGURES);
        assertThat(never.noneOn()).isNull();
        assertThat(none.state()).isEqualTo(TargetState.NO_FIGURES);
        assertThat(none.noneOn()).isEqualTo(JUNE);
    }

    @Test
    void aLaterMeasurementWithoutFiguresDoesNotHideTheLastFigure() {
        TargetStanding standing = TargetStanding.of(
                target("T2"),
                List.of(measured(1, "T2", JUNE, "2.1", Map.of()), measured(2, "T2", NOVEMBER, null, Map.of())));

        assertThat(standing.figure()).contains("2,1 %");
        assertThat(standing.noneOn()).isEqualTo(NOVEMBER);
        assertThat(standing.line()).contains("< 3 %").contains("2,1 % ngày 30/06/2023");
    }

    @Test
    void thatThereWereNoFiguresIsOverWhenThereAreSome() {
        TargetStanding standing = TargetStanding.of(
                target("T2"),
                List.of(measured(1, "T2", JUNE, null, Map.of()), measured(2, "T2", NOVEMBER, "2.5", Map.of())));

        assertThat(standing.noneOn()).isNull();
        assertThat(TargetStanding.of(target("T5"), List.of()).line())
                .contains("Dịch vụ")
                .contains("mâu thuẫn")
                .endsWith("chưa có số liệu");
    }

    @Test
    void theNewestDayCountsNotTheLastEntry() {
        TargetStanding standing = TargetStanding.of(
                target("T2"),
                List.of(measured(1, "T2", NOVEMBER, "2.5", Map.of()), measured(2, "T2", JUNE, "2.1", Map.of())));

        assertThat(standing.figure()).contains("2,5 %");
    }

    @Test
    void theLabourStructureCannotBeReachedAsItIsWritten() {
        TargetStanding standing = TargetStanding.of(
                target("T5"), List.of(measured(1, "T5", JUNE, null, structure("19.5", "49", "31.5"))));

        assertThat(standing.state()).isEqualTo(TargetState.CONTRADICTED);
        assertThat(standing.parts()).extracting(TargetStanding.Part::state).containsOnly(TargetState.CONTRADICTED);
    }

    @Test
    void eachPartStandsForItself() {
        TargetStanding standing = TargetStanding.of(
                target("T6"), List.of(measured(1, "T6", JUNE, "38400", parts("2800", "4100", "31500"))));

        assertThat(standing.state()).isEqualTo(TargetState.MET);
        assertThat(standing.parts())
                .extracting(TargetStanding.Part::state)
                .containsExactly(TargetState.NOT_MET, TargetState.MET, TargetState.MET);
    }

    private static Measurement measured(
            long id, String code, LocalDate on, @Nullable String value, Map<String, BigDecimal> parts) {
        boolean none = value == null && parts.isEmpty();
        return new Measurement(
                id,
                new TargetCode(code),
                new Measured(
                        on,
                        value == null ? null : new BigDecimal(value),
                        parts,
                        "Cục Thống kê",
                        none ? "chưa điều tra" : null),
                Actor.of("gdnn.truong"),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }
}
