package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dieuphoi.Subject.Kind;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({
        "2023-3.4, WORK, 2023-3.4, 2023-3.4",
        "2023-GV1, WORK, 2023-GV1, 2023-GV1",
        "2023-3.4@2023-06, ROUND, 2023-3.4, 2023-3.4@2023-06",
        "2023-3.4@2023-Q2, ITEM_REPORT, 2023-3.4, 2023-3.4@2023-Q2",
        "2023-4.2>UBND_HUYEN#3~2, REQUEST, 2023-4.2, 2023-4.2>UBND_HUYEN#3~2",
        "2023-3.4>STTTT!2023-03-10, NOTICE, 2023-3.4, 2023-3.4>STTTT",
        "2023-3.4@2023-06/userTask_reportProgress~2, PART, 2023-3.4, 2023-3.4@2023-06",
        "2023-3.4>STTTT/GH1, PART, 2023-3.4, 2023-3.4>STTTT",
        "2023-Q2, OTHER, , 2023-Q2",
        "gdnn.truong, OTHER, , gdnn.truong",
        "ket-qua/TTRA@2023-Q2, PART, , ket-qua",
    })
    void aKeySaysWhatItIsAndToWhatItBelongs(String key, Kind kind, String work, String about) {
        Subject subject = Subject.of(key);

        assertThat(subject.kind()).isEqualTo(kind);
        assertThat(subject.work().orElse(null)).isEqualTo(work);
        assertThat(subject.about()).hasToString(about);
    }

    @Test
    void itsPartsAreRead() {
        assertThat(Subject.of("2023-3.4@2023-06").period()).contains("2023-06");
        assertThat(Subject.of("2023-4.2>UBND_HUYEN#3!2023-03-10").address()).contains("UBND_HUYEN#3");
        assertThat(Subject.of("2023-3.4").number()).isEqualTo("3.4");
        assertThat(Subject.of("kh-2026-2030-3.4>STTTT").work()).contains("kh-2026-2030-3.4");
        assertThat(Subject.of("kh-2026-2030-3.4>STTTT").number()).isEqualTo("3.4");
        assertThat(Subject.of("khtc").number()).isEmpty();
        assertThat(Stream.of("2023-3.4", "2023-7~2", "2023-GV1", "2023-year", "2023-Q1", "2023-budget", null)
                        .map(Subject::numberOfWork))
                .containsExactly("3.4", "7, phần 2", "GV1", "", "", "", "");
    }

    @Test
    void itIsItsKeyWhereverItIsWrittenAndSorted() throws JsonProcessingException {
        JsonMapper json = new JsonMapper();
        Subject subject = Subject.of("2023-3.4>STTTT");

        assertThat(subject).hasToString("2023-3.4>STTTT").isEqualTo(new Subject("2023-3.4>STTTT"));
        assertThat(json.writeValueAsString(subject)).isEqualTo("\"2023-3.4>STTTT\"");
        assertThat(json.readValue("\"2023-3.4>STTTT\"", Subject.class)).isEqualTo(subject);
        assertThat(Stream.of("2023-3.4", "2023-3.10", "2023-3").map(Subject::of).sorted())
                .extracting(Subject::key)
                .containsExactly("2023-3", "2023-3.10", "2023-3.4");
        assertThat(new Subject.Column().convertToDatabaseColumn(subject)).isEqualTo("2023-3.4>STTTT");
        assertThat(new Subject.Column().convertToEntityAttribute("2023-3.4>STTTT"))
                .isEqualTo(subject);
    }
}
