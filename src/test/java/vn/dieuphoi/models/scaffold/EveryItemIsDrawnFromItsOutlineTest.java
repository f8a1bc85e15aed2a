package vn.dieuphoi.models.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The outline is the source: the committed model is what is drawn from it, to the last character. */
class EveryItemIsDrawnFromItsOutlineTest {

    private static final Path ITEMS = Path.of("processes", "items");
    private static final Outlines OUTLINES = Outlines.below(ITEMS);

    static List<String> drawn() {
        return Drafts.codes().stream()
                .filter(code -> !OUTLINES.byHand(Drafts.item(code)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void theCommittedModelIsTheDrawing(String code) throws IOException {
        String outline = OUTLINES.of(Drafts.item(code))
                .orElseThrow(() -> new AssertionError("mục " + code + " chưa có dàn ý trong " + ITEMS));

        assertThat(Files.readString(ITEMS.resolve(Drafts.item(code).processId() + ".bpmn")))
                .as("sửa dàn ý rồi vẽ lại: models scaffold %s --out …", code)
                .isEqualTo(Drafts.xml(code, outline));
    }

    @Test
    void threeModelsAtMostAreFinishedByHand() {
        assertThat(Drafts.codes())
                .filteredOn(code -> OUTLINES.byHand(Drafts.item(code)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void everyOutlineBelongsToAModel() throws IOException {
        try (Stream<Path> files = Files.list(ITEMS)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.(bpmn|steps\\.yaml)$", ""))
                            .toList())
                    .as("each item's outline and its drawing")
                    .hasSize(2 * Drafts.codes().size())
                    .containsOnlyElementsOf(Drafts.codes().stream()
                            .map(code -> Drafts.item(code).processId())
                            .toList());
        }
    }
}
