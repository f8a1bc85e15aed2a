package vn.dieuphoi.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.obligation.Standing;

/** The national figures of 2017, from the domain's golden case. */
class StatusCountsTest {

    private static final StatusCounts NATIONAL_2017 = new StatusCounts(14_068, 1_983, 5_640, 223);

    @Test
    void theFourClassesSumToTheWhole() {
        assertThat(NATIONAL_2017.total()).isEqualTo(21_914);
        assertThat(NATIONAL_2017.done()).isEqualTo(16_051);
    }

    @Test
    void doneOfDueLeavesOutWhatIsStillInTime() {
        assertThat(NATIONAL_2017.doneOfDuePercent()).contains(new BigDecimal("98.63"));
        assertThat(NATIONAL_2017.donePercent()).contains(new BigDecimal("73.25"));
        assertThat(NATIONAL_2017.inTimePercent()).contains(new BigDecimal("87.65"));
    }

    @Test
    void nothingHasNoPercentage() {
        StatusCounts none = StatusCounts.of(List.of());

        assertThat(none.total()).isZero();
        assertThat(none.doneOfDuePercent()).isEmpty();
        assertThat(none.inTimePercent()).isEmpty();
    }

    @Test
    void eachStatusIsCountedOnce() {
        StatusCounts counts =
                StatusCounts.of(List.of(Standing.State.OPEN_LATE, Standing.State.DONE_LATE, Standing.State.OPEN_LATE));

        assertThat(counts).isEqualTo(new StatusCounts(0, 1, 0, 2));
        assertThat(counts.of(Standing.State.OPEN_LATE)).isEqualTo(2);
    }

    @Test
    void aNegativeCountIsAnError() {
        assertThatThrownBy(() -> new StatusCounts(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
