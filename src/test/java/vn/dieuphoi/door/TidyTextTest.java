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

    @Test
    void everythingElseArrivesComposed() {
        String text = "Tiến độ 😀\tcả năm\r\n“7,5 %” \ue000";

        assertThat(TidyText.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(text);
        assertThat(TidyText.of(text)).isSameAs(text);
    }
}
