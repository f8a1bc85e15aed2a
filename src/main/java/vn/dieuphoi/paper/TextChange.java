package vn.dieuphoi.paper;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line that one version has and another has not.
 *
 * @param added whether the newer has it
 */
public record TextChange(boolean added, String words) {

    /** Line by line, in the order of the text; a line that was changed comes as it was and as it is. */
    public static List<TextChange> between(String before, String now) {
        return DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(lines(before), lines(now))
                .stream()
                .flatMap(TextChange::of)
                .filter(change -> !change.words().isBlank())
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Stream<TextChange> of(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> Stream.empty();
            case INSERT -> Stream.of(new TextChange(true, row.getNewLine()));
            case DELETE -> Stream.of(new TextChange(false, row.getOldLine()));
            case CHANGE -> Stream.of(new TextChange(false, row.getOldLine()), new TextChange(true, row.getNewLine()));
        };
    }
}
