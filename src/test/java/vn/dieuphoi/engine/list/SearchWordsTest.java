package vn.dieuphoi.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the text of a task, and what is not. */
class SearchWordsTest {

    private static final String TASK = "3.4\nGhi tiến độ tháng\nMục 3.4. Đào tạo nghề\nHạn: 31/03/2023";

    @ParameterizedTest
    @ValueSource(strings = {"tien do", "Tiến độ", "TIẾN ĐỘ", "do tien", "3.4", "dao tao 3.4", "đào", " ghi , thang "})
    void wordsWithAndWithoutMarksAreFound(String typed) {
        assertThat(SearchWords.of(typed).tell(TASK)).isTrue();
        assertThat(SearchWords.of(Normalizer.normalize(typed, Normalizer.Form.NFD))
                        .tell(TASK))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.41", "13.4", "4", "tien bo", "3.4 thanh tra", "(", ".*"})
    void otherWordsAndPartsOfNumbersAreNot(String typed) {
        assertThat(SearchWords.of(typed).tell(TASK)).isFalse();
    }

    @Test
    void nothingTypedIsNothingSought() {
        assertThat(SearchWords.of("  ").isEmpty()).isTrue();
    }
}
