package vn.dieuphoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class CalendarListTest {

    private static final String NOTICE = "Thông báo số 6150/TB-BLĐTBXH";

    @ParameterizedTest
    @ValueSource(strings = {"calendar/mau.csv", "plans/calendar/2025.yaml"})
    void theExamplesToDownloadAreTheCalendarOf2025(String example) throws IOException {
        String text = new ClassPathResource(example).getContentAsString(StandardCharsets.UTF_8);

        YearCalendar read = CalendarList.read(text, 2025, NOTICE);

        YearCalendar shipped = CalendarFiles.find(2025).orElseThrow();
        assertThat(read.status()).isEqualTo(CalendarStatus.OFFICIAL);
        assertThat(read.specialDays())
                .extracting(SpecialDay::on, SpecialDay::kind, SpecialDay::name)
                .isEqualTo(shipped.specialDays().stream()
                        .map(day -> org.assertj.core.groups.Tuple.tuple(day.on(), day.kind(), day.name()))
                        .toList());
        assertThat(read.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
    }

    @Test
    void everyErrorNamesItsLineAndNothingIsTaken() {
        assertThat(errors("""
                ngày;loại;tên;căn cứ
                01/01/2025;nghỉ;Tết Dương lịch;
                31/02/2025;nghỉ;Ngày không có;
                26/04/2024;làm bù;Năm khác;
                27/04/2025;làm bù;Chủ nhật;
                30/04/2025;lễ;Loại lạ;
                01/05/2025;nghỉ;;
                01/01/2025;nghỉ;Hai lần;
                chỉ một cột
                """))
                .containsExactly(
                        "Dòng 3, cột “Ngày”: 31/02/2025 không có trong lịch.",
                        "Dòng 4, cột “Ngày”: ngày 26/04/2024 không thuộc năm 2025.",
                        "Dòng 4, cột “Ngày”: ngày làm bù 26/04/2024 không phải thứ Bảy.",
                        "Dòng 5, cột “Ngày”: ngày làm bù 27/04/2025 không phải thứ Bảy.",
                        "Dòng 6, cột “Loại”: loại “lễ” không hiểu được; hãy ghi nghỉ, nghỉ bù hoặc làm bù.",
                        "Dòng 7, cột “Tên”: thiếu tên ngày.",
                        "Dòng 8, cột “Ngày”: ngày 01/01/2025 được khai hai lần.",
                        "Dòng 9, cột “Ngày”: không hiểu ngày “chỉ một cột”, hãy ghi ngày/tháng/năm như 25/04/2023.",
                        "Dòng 9, cột “Loại”: loại “” không hiểu được; hãy ghi nghỉ, nghỉ bù hoặc làm bù.",
                        "Dòng 9, cột “Tên”: thiếu tên ngày.");
    }

    @Test
    void theSampleForExcelIsTheCalendarToo() {
        assertThat(CalendarList.read(CalendarList.sample().xlsx(), 2025, NOTICE).specialDays())
                .hasSameElementsAs(CalendarList.read(CalendarList.sample().csv(), 2025, NOTICE)
                        .specialDays());
    }

    @Test
    void quotationMarksAreReadOrSaidToBeWrong() {
        assertThat(errors("ngày;loại;tên\n01/01/2025;nghỉ;\"Tết \"\"dương\"\" lịch\"\n02/01/2025;nghỉ;Ngày \"lạ\"\n"))
                .allMatch(error -> error.startsWith("Thiếu ngày nghỉ theo luật"));
        assertThat(errors("ngày;loại;tên\n01/01/2025;nghỉ;\"Tết\n"))
                .singleElement()
                .asString()
                .startsWith("Dòng 2:");
        assertThat(errors("[{\"ngày\": \"01/01/2025\"}]"))
                .singleElement()
                .asString()
                .contains("JSON");
    }

    @Test
    void oneDayIsChangedAndTakenBackWithoutTheOthers() {
        YearCalendar year = CalendarFiles.find(2023).orElseThrow();
        LocalDate storm = LocalDate.of(2023, 9, 12);

        YearCalendar stormy = new DayChange(storm, DayKind.DAY_OFF, "Nghỉ tránh bão số 3", "").in(year);
        YearCalendar calm = new DayChange(storm, null, "", "").in(stormy);

        assertThat(stormy.isWorkingDay(storm)).isFalse();
        assertThat(stormy.specialDays()).hasSize(year.specialDays().size() + 1);
        assertThat(calm.specialDays()).hasSameElementsAs(year.specialDays());
        assertThatThrownBy(() -> new DayChange(storm, null, "", "").in(year)).hasMessageContaining("ngày thường");
        assertThatThrownBy(() -> new DayChange(LocalDate.of(2023, 4, 30), null, "", ""))
                .hasMessageContaining("theo luật");
        assertThatThrownBy(() -> new DayChange(storm, DayKind.WORKING_SATURDAY, "Làm bù", ""))
                .hasMessageContaining("không phải thứ Bảy");
    }

    @Test
    void aListWithoutTheDaysOfTheLawIsHalfAList() {
        assertThat(errors("01/01/2025;nghỉ;Tết Dương lịch;"))
                .containsExactly(
                        "Thiếu ngày nghỉ theo luật 30/04/2025; danh sách phải đủ cả năm.",
                        "Thiếu ngày nghỉ theo luật 01/05/2025; danh sách phải đủ cả năm.",
                        "Thiếu ngày nghỉ theo luật 02/09/2025; danh sách phải đủ cả năm.");
    }

    @Test
    void faultsOfYamlNameTheirLineToo() {
        assertThat(errors("""
                year: 2024
                days:
                  - { on: 2025-01-01, kind: DAY_OFF, name: "Tết Dương lịch", source: law }
                """))
                .containsExactly(
                        "Tệp ghi năm 2024, anh/chị chọn năm 2025.",
                        "Dòng 3: nguồn \"law\" không có trong mục sources.");
        assertThat(errors("year: 2025\ndays: [ {")).singleElement().asString().contains("sai cú pháp YAML");
        assertThat(errors("")).containsExactly("Tệp không có nội dung.");
    }

    private static List<String> errors(String text) {
        return catchThrowableOfType(CalendarRejected.class, () -> CalendarList.read(text, 2025, NOTICE))
                .errors();
    }
}
