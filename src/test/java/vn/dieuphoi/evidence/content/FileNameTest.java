package vn.dieuphoi.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

@Tag("security")
class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Biên bản họp.PDF               | Biên bản họp.PDF
            C:\\Users\\a\\Biên bản.pdf        | Biên bản.pdf
            ../../etc/passwd.txt           | passwd.txt
            anh\u202Efdp.exe               | anhfdp.exe
            a\u0000b\u0007c.pdf            | abc.pdf
            a:b?c*.pdf                     | a_b_c_.pdf
            .ẩn.pdf                        | ẩn.pdf
            Báo   cáo.pdf. .               | Báo cáo.pdf
            """)
    void dangerousPartsAreDropped(String raw, String clean) {
        assertThat(new FileName(raw).value()).isEqualTo(clean);
    }

    @Test
    void macsDecomposedLettersAreComposed() {
        String decomposed = Normalizer.normalize("Kế hoạch.pdf", Normalizer.Form.NFD);

        assertThat(new FileName(decomposed).value()).isEqualTo("Kế hoạch.pdf").isNotEqualTo(decomposed);
    }

    @Test
    void aLongNameIsKeptOrRefusedAndNeverCut() {
        String title =
                "Báo cáo kết quả thực hiện nhiệm vụ phát triển giáo dục nghề nghiệp năm 2023 của các đơn vị trực thuộc";

        assertThat(new FileName(title + ".docx").value()).isEqualTo(title + ".docx");
        assertThatThrownBy(() -> new FileName("ế".repeat(500) + ".docx"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("dài 500 ký tự, nhiều nhất 150");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", ".pdf", "không đuôi", "a.đuôiquádàikhôngai"})
    void aNameWithoutStemOrEndingIsRefused(String raw) {
        assertThatThrownBy(() -> new FileName(raw)).isInstanceOf(Refused.class).hasMessageContaining("Hãy đổi tên");
    }
}
