package vn.dieuphoi.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class FormTextTest {

    @Test
    void everyMarkIsEscapedAndNothingElse() {
        assertThat(FormText.of("Mục 3.4: *đạt* 3*150 <b>KHTC</b> [x](http://a.vn) ~~bỏ~~\n1) một"))
                .isEqualTo("Mục 3\\.4\\: \\*đạt\\* 3\\*150 \\<b\\>KHTC\\<\\/b\\> \\[x\\]\\(http\\:\\/\\/a\\.vn\\)"
                        + " \\~\\~bỏ\\~\\~\n1\\) một");
        assertThat(FormText.of("“Đã” – xong… ½ €")).isEqualTo("“Đã” – xong… ½ €");
    }

    @Test
    void indentedLinesAreNoCodeAndSpacesStay() {
        assertThat(FormText.of("    a  b\n\tc")).isEqualTo("\u00a0\u00a0\u00a0\u00a0a \u00a0b\n&emsp;c");
    }

    @Test
    void ourPagesGetTheVeryCharactersBack() {
        String words = "  Mục\t3.4\u00a0:  *đạt*, &emsp; &nbsp; \\* &lt;\n\tTab";

        assertThat(FormText.plain(FormText.of(words))).isEqualTo(words);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharactersAndSaysSo() {
        assertThat(FormText.of("a".repeat(FormText.LONGEST)))
                .hasSize(FormText.LONGEST)
                .doesNotContain("…");
        assertThat(FormText.of("a".repeat(FormText.LONGEST + 1)))
                .hasSize(FormText.LONGEST)
                .endsWith("a…");
        assertThat(FormText.of("a" + "*".repeat(FormText.LONGEST)))
                .hasSizeLessThanOrEqualTo(FormText.LONGEST)
                .endsWith("\\*…");
    }
}
