package vn.dieuphoi.plan.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** The paragraphs of a document under their numbers. */
public final class ProseOutline {

    private static final Pattern END = Pattern.compile("^(?:Nơi nhận\\s*:?|\\*?Nơi nhận).*|^Trên đây là .*");
    private static final Pattern UPPER = Pattern.compile("^(?=.*\\p{Lu}{3})[\\p{Lu}\\d ,.()–-]{8,120}:?$");

    private final Section root = new Section(null, null, Stretch.EMPTY);
    private Section open = root;
    private @Nullable Label label;
    private @Nullable Section labelled;

    private ProseOutline() {}

    public static ProseOutline of(List<Stretch> paragraphs) {
        ProseOutline outline = new ProseOutline();
        boolean ended = false;
        for (Stretch paragraph : paragraphs) {
            ended = (ended || END.matcher(Effort.counted(paragraph)).lookingAt())
                    && !paragraph.toString().matches("(?:PHỤ LỤC|Phụ lục).*");
            if (!ended) {
                outline.add(paragraph);
            }
        }
        outline.lift(outline.root);
        return outline;
    }

    Section root() {
        return root;
    }

    Stream<Section> all() {
        return root.all().skip(1);
    }

    private void add(Stretch paragraph) {
        int first = Label.first(paragraph);
        Numbering numbering = Numbering.of(paragraph);
        boolean onlyLabels =
                first == 0 || paragraph.cut(0, first).trimmed("-–+*•(").isBlank();
        boolean node = numbering != null && numbering.depth() <= Numbering.LETTER && !onlyLabels;
        if (node && numbering != null) {
            Stretch whole = paragraph.cut(0, first).trimmed("(");
            open = new Section(parent(numbering), numbering, whole);
            open.cutFrom(whole, paragraph);
            if (open.above != null) {
                open.above.sections.add(open);
            }
            label = null;
        } else if (numbering == null
                && first == paragraph.length()
                && UPPER.matcher(Effort.counted(paragraph)).matches()) {
            open = new Section(root, new Numbering("", 1, 0), paragraph);
            root.sections.add(open);
            label = null;
        } else if (onlyLabels && numbering != null && numbering.depth() <= Numbering.LETTER) {
            open = parent(numbering);
            label = null;
        } else if (!onlyLabels) {
            Stretch words = paragraph.cut(0, first).trimmed("(");
            body(words, numbering);
            open.cutFrom(words, paragraph);
        }
        if (first < paragraph.length()) {
            for (Label found : Label.of(paragraph)) {
                open.labels.add(found);
                label = found;
                labelled = open;
            }
        }
    }

    /** A plain paragraph behind a label goes on with what it says; a marked one is the section's own. */
    private void body(Stretch paragraph, @Nullable Numbering numbering) {
        Label said = label;
        if (said != null && labelled == open && numbering == null && !open.labels.isEmpty()) {
            open.labels.remove(open.labels.size() - 1);
            label = said.with(paragraph);
            open.labels.add(said.with(paragraph));
        } else {
            open.body.add(paragraph);
        }
    }

    private Section parent(Numbering numbering) {
        Section above = open;
        while (above.above != null && !under(above, numbering)) {
            above = above.above;
        }
        return above;
    }

    private static boolean under(Section above, Numbering numbering) {
        boolean dotted = numbering.label().contains(".") && above.label().matches("\\d+(?:\\.\\d+)*");
        if (dotted) {
            return numbering.label().startsWith(above.label() + ".");
        }
        return above.depth() < numbering.depth();
    }

    /** Labels behind the last of several sections, where the others have none, are said of all of them together. */
    private void lift(Section section) {
        section.sections.forEach(this::lift);
        int count = section.sections.size();
        if (count > 1 && section.labels.isEmpty() && section.depth() >= Numbering.FIGURE) {
            Section last = section.sections.get(count - 1);
            boolean alone = section.sections.subList(0, count - 1).stream().noneMatch(Section::labelled);
            if (alone && !last.labels.isEmpty()) {
                section.labels.addAll(last.labels);
                last.labels.clear();
            }
        }
    }
}
