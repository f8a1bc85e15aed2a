package vn.dieuphoi.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message, of which every channel makes its own form.
 *
 * @param opening paragraphs, separated by line breaks
 * @param sections lists below it; only a digest has them
 */
public record Content(String opening, List<Section> sections) {

    public Content {
        sections = List.copyOf(sections);
    }

    public static Content of(String text) {
        return new Content(text, List.of());
    }

    @JsonIgnore
    public List<String> paragraphs() {
        return opening.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Lines under one heading. */
    public record Section(String heading, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param note what stands beside it, such as "còn 3 ngày làm việc"
     * @param link a path of the application
     */
    public record Line(String words, String note, @Nullable String link) {}
}
