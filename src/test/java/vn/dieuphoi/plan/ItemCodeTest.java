package vn.dieuphoi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {

    @Test
    void itemsAreOrderedByTheirPartsAndNotAsText() {
        Stream<ItemCode> shuffled =
                Stream.of("4.10", "10", "4.9", "5", "4.1", "4", "4.2").map(ItemCode::new);

        assertThat(shuffled.sorted().map(ItemCode::value)).containsExactly("4", "4.1", "4.2", "4.9", "4.10", "5", "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.", ".4", "4.0", "04", "4,1", "IV", "4.1a", " 4"})
    void anythingButWholeNumbersJoinedByPointsIsRefused(String value) {
        assertThatThrownBy(() -> new ItemCode(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Số mục không hợp lệ");
    }
}
