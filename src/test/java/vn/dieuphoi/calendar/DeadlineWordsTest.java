package vn.dieuphoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class DeadlineWordsTest {

    private static final LocalDate ISSUED = LocalDate.of(2023, 3, 1);

    private final DeadlineWords words = new DeadlineWords(new WorkingDays());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 10/12/2023                  | 2023-12-08
            Trước  ngày 10/12/2023.                | 2023-12-08
            trước ngày 12/12/2023                  | 2023-12-11
            trước ngày 04/5                        | 2023-04-28
            trước ngày 10 tháng 12 năm 2023        | 2023-12-08
            trước ngày 10/01/2023                  | 2023-01-09
            trước ngày 10/01                       | 2024-01-09
            trước tháng 9                          | 2023-08-31
            chậm nhất ngày 10/12/2023              | 2023-12-08
            chậm nhất là ngày 30/6/2023            | 2023-06-30
            chậm nhất vào ngày 30/6                | 2023-06-30
            đến hết ngày 03/5/2023                 | 2023-04-28
            trong ngày 15/6/2023                   | 2023-06-15
            trong tháng 7                          | 2023-07-31
            tháng 9 năm 2023                       | 2023-09-29
            cuối tháng 4/2023                      | 2023-04-28
            trong tháng 02                         | 2024-02-29
            trong quý II                           | 2023-06-30
            cuối quý 3/2023                        | 2023-09-29
            cuối năm                               | 2023-12-29
            cuối năm 2025                          | 2025-12-31
            trong cả năm 2023                      | 2023-12-29
            trong năm 2023                         | 2023-12-29
            trong 5 ngày làm việc                  | 2023-03-08
            trong vòng 05 ngày làm việc            | 2023-03-08
            trong 10 ngày                          | 2023-03-13
            """)
    void theWordsOfDocumentsBecomeADay(String written, LocalDate due) {
        assertThat(words.parse(written, ISSUED).due()).isEqualTo(due);
    }

    @Test
    void theWordsAreKeptAsWritten() {
        assertThat(words.parse(" Trước ngày 10/12/2023 ", ISSUED).words()).isEqualTo("Trước ngày 10/12/2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sớm", "", "ngày mai", "trước ngày", "thường xuyên"})
    void otherWordsAreRefusedWithExamples(String written) {
        assertThat(words.find(written, ISSUED)).isEmpty();
        assertThatThrownBy(() -> words.parse(written, ISSUED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("trước ngày 10/12/2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 31/02/2023", "chậm nhất ngày 30/13", "trong tháng 13"})
    void daysThatDoNotExistAreRefused(String written) {
        assertThatThrownBy(() -> words.parse(written, ISSUED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Không có");
    }

    @Test
    void whateverTheWordsTheyAreKeptAndTheDayIsAWorkingDay() {
        WorkingDays workingDays = new WorkingDays();
        Random random = new Random(2023);
        for (int sample = 0; sample < 1000; sample++) {
            LocalDate from = LocalDate.of(2023, 1, 2).plusDays(random.nextInt(4 * 365));
            int day = 1 + random.nextInt(28);
            int month = 1 + random.nextInt(12);
            String written = List.of(
                            "trước ngày %d/%d/%d".formatted(day, month, from.getYear()),
                            "Chậm nhất ngày %d/%d".formatted(day, month),
                            "trong tháng %d".formatted(month),
                            "cuối quý %d".formatted(1 + random.nextInt(4)),
                            "cuối năm",
                            "trong %d ngày làm việc".formatted(1 + random.nextInt(60)),
                            "trong vòng %d ngày".formatted(1 + random.nextInt(60)))
                    .get(random.nextInt(7));

            Deadline deadline = words.parse(written, from);

            assertThat(deadline.words()).isEqualTo(written);
            assertThat(workingDays.isWorkingDay(deadline.due()))
                    .as("%s, %s → %s", from, written, deadline.due())
                    .isTrue();
        }
    }
}
