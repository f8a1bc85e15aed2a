package vn.dieuphoi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.PlanId;

/** The name of an item's process says of which plan it is, and is read back. */
class ItemProcessTest {

    @ParameterizedTest
    @CsvSource({
        "2023, 3.4, plan-item-3-4, plan-issued-3-4",
        "2023, 7, plan-item-7, plan-issued-7",
        "2024, 3.4, plan-item-2024--3-4, plan-issued-2024--3-4",
        "kh-2026-2030, 4.10, plan-item-kh-2026-2030--4-10, plan-issued-kh-2026-2030--4-10"
    })
    void itIsReadBack(String plan, String code, String process, String message) {
        ItemOfPlan item = new ItemOfPlan(new PlanId(plan), new ItemCode(code));

        assertThat(ItemProcess.key(item.plan(), item.code())).isEqualTo(process);
        assertThat(ItemProcess.issueMessage(item.plan(), item.code())).isEqualTo(message);
        assertThat(ItemProcess.issueMessage(process)).isEqualTo(message);
        assertThat(ItemProcess.itemOf(process)).contains(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deadline-watch", "plan-item-", "plan-item-x", "plan-item-2024--", "plan-item-Kh--3-4"})
    void otherNamesAreNoItems(String process) {
        assertThat(ItemProcess.itemOf(process)).isEmpty();
    }

    /** Two plans whose names run into each other have different processes. */
    @Test
    void noTwoItemsShareAName() {
        assertThat(ItemProcess.key(new PlanId("kh-1"), new ItemCode("2")))
                .isNotEqualTo(ItemProcess.key(new PlanId("kh"), new ItemCode("1.2")));
    }
}
