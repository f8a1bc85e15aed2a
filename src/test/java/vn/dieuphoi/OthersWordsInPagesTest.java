package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page, no form and no document has a way by which others' words could become more than text. */
@Tag("security")
class OthersWordsInPagesTest {

    /** The one place that makes text of them: {@code vn.dieuphoi.engine.task.FormText}. */
    /** What is escaped by {@code FormText} before it comes into a form. */
    private static final Pattern MADE_TEXT = Pattern.compile("\\{\\{(taskContext|lastMonth|programme\\d+)}}");

    private static final Pattern SHOWN = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);

    /** Who writes Word, Excel or CSV; each has a test that sends {@link OthersWords} through it. */
    private static final Pattern WRITES_DOCUMENTS =
            Pattern.compile("new CSVPrinter\\(|new XSSFWorkbook\\(\\)|XWPFTemplate\\.compile|new XWPFDocument\\(\\)");

    /** Shows what the project itself wrote: the guides of {@code docs/}, whose own HTML is escaped when they are read. */
    private static final String GUIDE = "help-guide.html";

    static Stream<Path> templates() throws IOException {
        return files("src/main/resources/templates", ".html").filter(file -> !file.endsWith(GUIDE));
    }

    @Test
    void theGuidesAloneAreShownAsPagesAndNothingElseOnTheirPage() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates", GUIDE)))
                .containsOnlyOnce("utext")
                .contains("th:utext=\"${guide.html()}\"")
                .doesNotContain("[(", "th:inline=\"none\"");
    }

    static Stream<Path> scripts() throws IOException {
        return files("src/main/resources/static/js", ".js");
    }

    static Stream<Path> forms() throws IOException {
        return files("forms", ".form");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(ending));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aPageEscapesWhateverItShows(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("utext", "[(", "th:inline=\"none\"");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptWritesTextOnly(Path script) throws IOException {
        assertThat(Files.readString(script))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormShowsOthersWordsThroughTheOnePlace(Path form) throws IOException {
        for (JsonNode component : new ObjectMapper().readTree(form.toFile()).findParents("type")) {
            assertThat(component.path("type").asText()).isNotIn("html", "iframe");
            assertThat(SHOWN.matcher(component.toString()).results().map(MatchResult::group))
                    .as(component.toString())
                    .allMatch(text -> MADE_TEXT.matcher(text).matches());
        }
    }

    @Test
    void nobodyElseWritesDocuments() throws IOException {
        List<Path> writers = new ArrayList<>();
        for (Path source : files("src/main/java", ".java").toList()) {
            if (WRITES_DOCUMENTS.matcher(Files.readString(source)).find()) {
                writers.add(source.getFileName());
            }
        }

        assertThat(writers)
                .map(Path::toString)
                .containsExactlyInAnyOrder(
                        "WordReport.java",
                        "PaperWord.java",
                        "ExcelReport.java",
                        "TargetSheet.java",
                        "HistoryFile.java",
                        "ScorecardFile.java",
                        "ListSample.java",
                        "PrintedTable.java",
                        // Is read back letter by letter, and says so beside itself.
                        "ArchiveCsv.java",
                        "Ledger.java");
    }
}
