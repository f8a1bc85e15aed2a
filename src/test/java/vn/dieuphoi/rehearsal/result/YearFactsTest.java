package vn.dieuphoi.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearFactsTest {

    @Test
    void partsStandAfterTheirItemAndAssignmentsAfterAll() {
        List<String> codes = List.of("GV2", "8.1", "7~10", "7", "GV1", "4.10", "7~2", "4.9");

        assertThat(codes.stream().sorted(YearFacts.BY_CODE))
                .containsExactly("4.9", "4.10", "7", "7~2", "7~10", "8.1", "GV1", "GV2");
    }
}
