package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final TypedDate DUE = TypedDate.field("Hạn");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25/4/2023",
                "25/04/2023",
                "25-4-2023",
                "25.04.2023",
                "25042023",
                "2023-04-25",
                " 25 / 4 / 2023 ",
                "2023-4-25"
            })
    void whatOfficialsAndProgramsWriteIsTheSameDay(String typed) {
        assertThat(DUE.read(typed)).isEqualTo(LocalDate.of(2023, 4, 25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2023|31/02/2023 không có trong lịch",
                "31/11/2024|31/11/2024 không có trong lịch",
                "30/02/2024|30/02/2024 không có trong lịch",
                "2023-02-31|2023-02-31 không có trong lịch",
                "4/25/2023|4/25/2023 không có trong lịch",
                "20/03/3000|năm của 20/03/3000 phải từ 2000 đến 2100",
                "3000-01-01|năm của 3000-01-01 phải từ 2000 đến 2100",
                "25/4/23|không hiểu ngày “25/4/23”",
                "25/4-2023|không hiểu ngày “25/4-2023”",
                "+999999999-12-31|không hiểu ngày",
                "31/2|31/2 không có trong lịch",
                "29/2|ngày “29/2” thiếu năm",
                "5/4|ngày “5/4” thiếu năm",
                "31022023|31022023 không có trong lịch",
                "45041|không hiểu ngày “45041”",
                "ngày mai|không hiểu ngày “ngày mai”"
            })
    void whatIsNoDayIsRefusedByName(String typed, String words) {
        assertThatThrownBy(() -> DUE.read(typed)).isInstanceOf(Refused.class).hasMessageStartingWith("“Hạn”: " + words);
    }

    @Test
    void leapDaysAreDays() {
        assertThat(DUE.read("29/2/2024")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> DUE.read("29/2/2023")).hasMessageContaining("không có trong lịch");
    }

    @Test
    void nothingTypedIsNoDayWhereNoneIsNeeded() {
        assertThat(DUE.optional(" ")).isEmpty();
        assertThat(DUE.optional(null)).isEmpty();
        assertThatThrownBy(() -> DUE.read("")).hasMessageStartingWith("“Hạn”: hãy ghi ngày/tháng/năm");
    }

    @Test
    void boundsSayWhyAndUntilWhen() {
        LocalDate today = LocalDate.of(2023, 3, 10);

        assertThatThrownBy(() -> DUE.notBefore(today, "đã qua").read("9/3/2023"))
                .hasMessage("“Hạn”: ngày 09/03/2023 đã qua; sớm nhất là 10/03/2023.");
        assertThat(DUE.notBefore(today, "đã qua").read("10/3/2023")).isEqualTo(today);
        assertThatThrownBy(() -> DUE.notAfter(today, "còn ở phía trước").read("11/3/2023"))
                .hasMessage("“Hạn”: ngày 11/03/2023 còn ở phía trước; muộn nhất là 10/03/2023.");
        assertThatThrownBy(
                        () -> DUE.withinPlan(LocalDate.of(2023, 12, 31), false).read("15/1/2024"))
                .hasMessageContaining("vượt kế hoạch năm")
                .hasMessageContaining(TypedDate.BEYOND_PLAN);
        assertThat(DUE.withinPlan(LocalDate.of(2023, 12, 31), true).read("15/1/2024"))
                .isEqualTo(LocalDate.of(2024, 1, 15));
    }

    @Test
    void aFieldShowsADayAsPeopleReadItAndAnythingElseAsItWasTyped() {
        assertThat(TypedDate.inField("2023-04-05")).isEqualTo("05/04/2023");
        assertThat(TypedDate.inField(LocalDate.of(2023, 4, 5))).isEqualTo("05/04/2023");
        assertThat(TypedDate.inField("31/02/2023")).isEqualTo("31/02/2023");
        assertThat(TypedDate.inField(null)).isEmpty();
    }
}
