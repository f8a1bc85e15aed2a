package vn.dieuphoi.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "38.400; 38400",
                "38400; 38400",
                "1.234.567; 1234567",
                "32,5; 32.5",
                "32.5; 32.5",
                "2.900; 2900",
                "' 31,8 % '; 31.8",
                "1.234,5; 1234.5",
                "38 400; 38400",
                "1 234 567,5; 1234567.5",
                "0; 0"
            })
    void numbersAreReadAsVietnameseDocumentsWriteThem(String typed, BigDecimal number) {
        assertThat(FigureText.read("Số liệu", typed, true)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ba phần trăm",
                "38.40.0",
                "3,4,5",
                "-3",
                "1e5",
                "32.5555",
                "38,400.5",
                "42%%",
                "5 % 3",
                "7 5",
                "38 40",
                "1.234 567",
                "- 5"
            })
    void whatIsNoNumberIsRefusedWithItsName(String typed) {
        assertThatThrownBy(() -> FigureText.read("Cao đẳng", typed, true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Cao đẳng")
                .hasMessageContaining(typed)
                .hasMessageContaining("38.400 hoặc 32,5");
    }

    @Test
    void aNumberOfPeopleIsNoPercentage() {
        assertThatThrownBy(() -> FigureText.read("Cao đẳng", "42 %", false)).isInstanceOf(Refused.class);
    }

    @Test
    void numbersAreWrittenTheSameWay() {
        assertThat(FigureText.write(new BigDecimal("38400"))).isEqualTo("38.400");
        assertThat(FigureText.write(new BigDecimal("32.50"))).isEqualTo("32,5");
    }
}
