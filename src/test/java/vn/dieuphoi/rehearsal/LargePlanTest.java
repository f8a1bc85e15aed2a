package vn.dieuphoi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanFile;

/** The plans of the benchmark's ten years. */
class LargePlanTest {

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2030, 2032})
    void theSamePlanIsValidInAnyYearWithAHundredItems(int year) {
        Plan plan = new LargePlan(PlanFile.ofYear(2023), 100).of(year).plan();

        assertThat(plan.year()).isEqualTo(year);
        assertThat(plan.items()).hasSize(100);
        assertThat(plan.items())
                .filteredOn(item -> item.carriesOver())
                .singleElement()
                .satisfies(item -> assertThat(item.endDate()).hasYear(year + 7));
    }
}
