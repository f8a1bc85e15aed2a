package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** A numbered paragraph with what stands under it. */
final class Section {

    final @Nullable Section above;
    final @Nullable Numbering numbering;
    /** The paragraph with its number. */
    final Stretch whole;

    final List<Stretch> body = new ArrayList<>();

    /** The paragraphs of {@link #whole} and {@link #body} that labels were cut from, with them. */
    private final Map<Stretch, Stretch> labelledParagraphs = new IdentityHashMap<>();

    final List<Section> sections = new ArrayList<>();
    final List<Label> labels = new ArrayList<>();

    Section(@Nullable Section above, @Nullable Numbering numbering, Stretch whole) {
        this.above = above;
        this.numbering = numbering;
        this.whole = whole;
    }

    void cutFrom(Stretch cut, Stretch paragraph) {
        labelledParagraphs.put(cut, paragraph);
    }

    /** The paragraph as it was before its labels were cut from it. */
    Stretch withLabels(Stretch cut) {
        return labelledParagraphs.getOrDefault(cut, cut);
    }

    int depth() {
        return numbering == null ? 0 : numbering.depth();
    }

    /** The words behind the number. */
    Stretch heading() {
        return numbering == null
                ? whole
                : whole.from(Math.min(numbering.length(), whole.length())).trimmed();
    }

    Stretch number() {
        return numbering == null
                ? Stretch.EMPTY
                : whole.cut(0, Math.min(numbering.length(), whole.length())).trimmed();
    }

    String label() {
        return numbering == null ? "" : numbering.label();
    }

    boolean says(Label.Kind kind) {
        return labels.stream().anyMatch(label -> label.kind() == kind);
    }

    Stream<Section> all() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::all));
    }

    /** Whether it or anything under it is labelled. */
    boolean labelled() {
        return all().anyMatch(section -> !section.labels.isEmpty());
    }

    /** Heading and everything under it, a line for each paragraph, without its own number. */
    Stretch text() {
        List<Stretch> lines = new ArrayList<>(List.of(heading()));
        below(lines);
        return Stretch.joined(lines, "\n");
    }

    private void below(List<Stretch> lines) {
        lines.addAll(body);
        for (Section section : sections) {
            lines.add(section.whole);
            section.below(lines);
        }
    }

    /** The number as the plan names it: a letter with the figure above it. */
    String code() {
        boolean letter = depth() >= Numbering.LETTER;
        boolean below = letter && above != null && above.depth() >= Numbering.FIGURE;
        return below && above != null ? above.code() + "." + label() : label();
    }

    /** The number with that of its roman chapter before it. */
    String chapterCode() {
        Section chapter = above;
        while (chapter != null && chapter.depth() > Numbering.ROMAN) {
            chapter = chapter.above;
        }
        boolean roman = chapter != null && chapter.depth() == Numbering.ROMAN && depth() > Numbering.ROMAN;
        return roman && chapter != null ? chapter.label() + "." + code() : code();
    }
}
