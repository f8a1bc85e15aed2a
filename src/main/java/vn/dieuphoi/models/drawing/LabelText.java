package vn.dieuphoi.models.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A label as bpmn-js breaks it into lines: its algorithm (diagram-js, util/Text) with our tables of widths, so that the
 * written label bounds are the drawn ones.
 *
 * @param width of the widest line, in pixels
 */
public record LabelText(List<String> lines, int fontSize, int width) {

    /** Labels of events, gateways and flows. */
    public static final int OUTSIDE_FONT = 11;

    /** Labels inside activities, pools and lanes. */
    public static final int INSIDE_FONT = 12;

    private static final double LINE_HEIGHT = 1.2;

    public LabelText {
        lines = List.copyOf(lines);
    }

    /** A label beside its shape: as few lines as {@code widest} allows, and then as narrow as these lines allow. */
    public static LabelText outside(String text, int widest) {
        LabelText best = broken(text, OUTSIDE_FONT, widest);
        for (int width = widest - 2; width >= 20; width -= 2) {
            LabelText narrower = broken(text, OUTSIDE_FONT, width);
            if (narrower.lines.size() > best.lines.size() || narrower.width >= width) {
                break;
            }
            best = narrower;
        }
        return best;
    }

    /** A label beside its shape whose written bounds are that wide: the lines in which it is drawn there. */
    public static LabelText within(String text, int width) {
        return broken(text, OUTSIDE_FONT, width);
    }

    /** The first piece of a word that stands on two lines; a word that is whole leaves none. */
    public Optional<String> cutWord(String text) {
        Set<String> words = Set.copyOf(List.of(text.split("[\\s-]+")));
        return lines.stream()
                .flatMap(line -> Stream.of(line.split("[\\s-]+")))
                .filter(word -> !word.isEmpty() && !words.contains(word))
                .findFirst();
    }

    /** A label inside a shape of that width, which keeps 7 pixels free on both sides. */
    public static LabelText inside(String text, int shapeWidth) {
        return broken(text, INSIDE_FONT, shapeWidth - 14);
    }

    /** The label of a pool or lane, written along its side. */
    public static LabelText beside(String text, int length) {
        return broken(text, INSIDE_FONT, length);
    }

    /** Pixels, whole lines. */
    public int height() {
        return (int) Math.ceil(lines.size() * fontSize * LINE_HEIGHT);
    }

    /** The box to write down: a few pixels wider than the text, lest another font break it once more. */
    public Box boxAt(int x, int y) {
        return new Box(x, y, width + 4, height());
    }

    public Box boxBelow(Point top) {
        return boxAt(top.x() - (width + 4) / 2, top.y());
    }

    public Box boxAbove(Point bottom) {
        return boxAt(bottom.x() - (width + 4) / 2, bottom.y() - height());
    }

    private static LabelText broken(String text, int fontSize, int widest) {
        Deque<String> rest = new ArrayDeque<>(List.of(text.strip()));
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty()) {
            String line = rest.pop();
            String fitting = fitting(line, fontSize, widest);
            if (fitting.length() < line.length()) {
                rest.push(line.substring(fitting.length()).strip());
            }
            lines.add(fitting.strip());
        }
        double width = lines.stream()
                .mapToDouble(line -> TextWidth.of(line, fontSize))
                .max()
                .orElse(0);
        return new LabelText(lines, fontSize, (int) Math.ceil(width));
    }

    private static String fitting(String line, int fontSize, int widest) {
        String fitting = line;
        while (fitting.length() > 1 && TextWidth.of(fitting.strip(), fontSize) > widest) {
            double characters = Math.max(fitting.length() * widest / TextWidth.of(fitting.strip(), fontSize), 1);
            fitting = shortened(fitting, characters);
        }
        return fitting;
    }

    private static String shortened(String line, double characters) {
        StringBuilder kept = new StringBuilder();
        for (String part : line.split("(?<=[\\s-])|(?=[\\s-])")) {
            if (kept.length() + part.length() >= characters) {
                break;
            }
            kept.append(part);
        }
        return kept.isEmpty() ? line.substring(0, Math.max((int) Math.round(characters - 1), 1)) : kept.toString();
    }
}
