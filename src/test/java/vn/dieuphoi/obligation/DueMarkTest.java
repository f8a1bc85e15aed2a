package vn.dieuphoi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueMarkTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 4, 3);

    @ParameterizedTest
    @CsvSource({
        "2023-04-07, 4, còn 4 ngày làm việc, running",
        "2023-04-06, 3, còn 3 ngày làm việc, near",
        "2023-04-03, 0, đến hạn hôm nay, near",
        "2023-04-01, 0, quá hạn, late",
        "2023-03-31, -1, quá 1 ngày làm việc, late"
    })
    void wordsAndColourSayTheSame(LocalDate dueOn, int left, String words, String style) {
        DueMark mark = new DueMark(Standing.State.of(dueOn, null, TODAY), left);

        assertThat(mark.words()).isEqualTo(words);
        assertThat(mark.style()).isEqualTo(style);
    }
}
