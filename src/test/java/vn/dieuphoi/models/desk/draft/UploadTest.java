package vn.dieuphoi.models.desk.draft;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;

class UploadTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.bpmn", "a.form"})
    void aFileWithANoughtIsNoText(String name) {
        byte[] content = "{\"a\": \"\0\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Upload.of(Map.of(name, content)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(name)
                .hasMessageContaining("không phải văn bản");
    }
}
