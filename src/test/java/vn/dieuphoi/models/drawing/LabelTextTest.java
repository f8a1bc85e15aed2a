package vn.dieuphoi.models.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelTextTest {

    @Test
    void aShortLabelStandsInOneLine() {
        assertThat(LabelText.outside("Có", 90).lines()).containsExactly("Có");
    }

    @Test
    void aLongLabelBreaksBetweenWordsAndIsNoWiderThanItsLines() {
        LabelText text = LabelText.outside("Kế hoạch năm có hiệu lực và mục chưa mở?", 86);

        assertThat(String.join(" ", text.lines())).isEqualTo("Kế hoạch năm có hiệu lực và mục chưa mở?");
        assertThat(text.lines()).hasSize(3);
        assertThat(text.width()).isLessThanOrEqualTo(86);
    }

    @Test
    void vietnameseLettersAreAsWideAsTheirBaseLetters() {
        assertThat(TextWidth.of("ạảãáà", 11)).isEqualTo(TextWidth.of("aaaaa", 11));
    }

    @Test
    void theBoxIsCentredBelowItsPoint() {
        Box box = LabelText.outside("Đã hoàn thành", 90).boxBelow(new Point(500, 100));

        assertThat(box.y()).isEqualTo(100);
        assertThat(Math.abs(box.centre().x() - 500)).isLessThanOrEqualTo(1);
    }
}
