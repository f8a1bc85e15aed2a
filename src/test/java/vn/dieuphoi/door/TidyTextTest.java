package vn.dieuphoi.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class TidyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0",
                "\u0007",
                "\u0085",
                "\ufffe",
                "hỏng \ufffd",
                "số liệu \uffff",
                "\ud800",
                "\udc00 a",
                "😀\ud83d"
            })
    void whatIsNoCharacterIsRefusedInWords(String text) {
        assertThatThrownBy(() -> TidyText.of(text)).isInstanceOf(Refused.class).hasMessageContaining("rồi gửi lần nữa");
    }

    /** A reason of joiners, hard spaces or letters drawn blank is none, in whatever form it is typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                " \u200b\u200d\ufeff ",
                "\u00a0\u3000",
                "\u2060\u200e\u202e",
                "\u00ad",
                "\u3164\u115f\u2800",
                "\udb40\udc41"
            })
    void whatNobodyCanSeeIsNothing(String text) {
        assertThat(TidyText.of(text)).isEmpty();
    }

    @Test
    void whatCanBeSeenKeepsWhatJoinsIt() {
        for (String text : new String[] {"", "  ", "👩\u200d🔧", "a\u200b", "5\u00a0%", "❤\ufe0f"}) {
            assertThat(TidyText.of(text)).isEqualTo(text);
        }
    }

    @Test
    void everythingElseArrivesComposed() {
        String text = "Tiến độ 😀\tcả năm\r\n“7,5 %” \ue000";

        assertThat(TidyText.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(text);
        assertThat(TidyText.of(text)).isSameAs(text);
    }
}
