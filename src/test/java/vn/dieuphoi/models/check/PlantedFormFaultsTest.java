package vn.dieuphoi.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedFormFaultsTest {

    private static final String FORM = "close-item.form";

    @Test
    void aFormThatNoModelUsesIsFound() {
        assertThat(Planted.inNewForm(
                        "lonely.form",
                        "{\"id\": \"lonely\", \"schemaVersion\": 16,"
                                + " \"components\": [{\"type\": \"textfield\", \"key\": \"why\"}]}"))
                .extracting(Finding::rule)
                .containsExactly("form");
    }

    @Test
    void aFormThatIsNotNamedLikeItsFileIsFound() {
        assertThat(Planted.inForm(FORM, json -> json.replace("\"id\": \"close-item\"", "\"id\": \"closing\"")))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("closing", "close-item");
    }

    @Test
    void aFieldNameThatIsNoVariableNameIsFound() {
        assertThat(Planted.inForm(FORM, json -> json.replace("\"key\": \"summary\"", "\"key\": \"Tóm tắt\"")))
                .extracting(Finding::element)
                .contains("Tóm tắt");
    }

    @Test
    void twoFieldsOfOneNameAreFound() {
        assertThat(Planted.inForm(FORM, json -> json.replace("\"key\": \"evidence\"", "\"key\": \"summary\"")))
                .extracting(Finding::element)
                .contains("summary");
    }

    @Test
    void anotherSchemaVersionIsFound() {
        assertThat(Planted.inForm(FORM, json -> json.replace("\"schemaVersion\": 16", "\"schemaVersion\": 19")))
                .extracting(Finding::rule)
                .containsExactly("form");
    }

    @Test
    void brokenJsonIsFound() {
        assertThat(Planted.inForm(FORM, json -> json.substring(1)))
                .extracting(Finding::rule)
                .contains("readable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\ufffd"})
    void whatIsNoCharacterIsFoundWhereItStands(String escape) {
        assertThat(Planted.inForm(
                        FORM,
                        json -> json.replaceFirst("\"label\": \"", "\"label\": \"" + escape.replace("\\", "\\\\"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.line()).isPositive();
                    assertThat(found.message()).contains("\"label\" có ký tự", "hãy xóa ký tự đó");
                });
    }
}
