package vn.dieuphoi.scorecard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.SheetTexts;

@Tag("security")
class OthersWordsInScorecardsTest {

    static final List<String> LINES = OthersWords.LINES;

    @ParameterizedTest
    @FieldSource("LINES")
    void theyAreTextInBothKindsOfFile(String words) throws IOException {
        ScorecardFile file = new ScorecardFile(
                words, words, List.of("Mã", "Công việc"), List.of(22, 60), List.of(List.of(words, words)));

        assertThat(SheetTexts.ofCsv(file.csv(), ',')).filteredOn(words::equals).hasSize(2);
        assertThat(SheetTexts.of(file.excel())).filteredOn(words::equals).hasSize(4);
    }
}
