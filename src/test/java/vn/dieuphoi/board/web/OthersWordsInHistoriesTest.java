package vn.dieuphoi.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.SheetTexts;

@Tag("security")
class OthersWordsInHistoriesTest {

    static final List<String> LINES = OthersWords.LINES;

    @ParameterizedTest
    @FieldSource("LINES")
    void theyAreTextInEveryColumn(String words) throws IOException {
        StringWriter out = new StringWriter();

        new HistoryFile(out)
                .add(List.of(new HistoryLine(7, "08:00 01/03/2023", words, words, words, words, words, words, null)));

        assertThat(SheetTexts.ofCsv(out.toString().getBytes(StandardCharsets.UTF_8), ','))
                .filteredOn(words::equals)
                .hasSize(6);
    }
}
