package vn.dieuphoi.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.ItemCode;

/**
 * What of the work is shown and in what order, as the address carries it. Empty means all.
 *
 * @param item the number of an item
 * @param kind the name of a kind of obligation
 * @param holder the id of who has it; {@link #NOBODY} for what nobody has
 * @param late only what is late
 */
public record WorklistFilter(String item, String kind, String holder, boolean late, WorklistSort sort) {

    public static final String NOBODY = "-";

    public boolean isEmpty() {
        return item.isEmpty() && kind.isEmpty() && holder.isEmpty() && !late;
    }

    private static final Pattern ITEM_OF_PART = Pattern.compile(", phần \\d+$");

    boolean takes(Workline line) {
        return (item.isEmpty() || item.equals(line.number()))
                && (kind.isEmpty() || kind.equals(line.owed().kind().name()))
                && (holder.isEmpty()
                        || holder.equals(NOBODY) && line.owed().holder() == null
                        || holder.equals(line.owed().holder()))
                && (!late || line.late());
    }

    /** The lines come ordered by their day. */
    List<Workline> ordered(List<Workline> lines) {
        return switch (sort) {
            case DUE -> lines;
            case ITEM ->
                lines.stream()
                        .sorted(Comparator.comparing(Workline::number, WorklistFilter::byNumber))
                        .toList();
            case HOLDER ->
                lines.stream()
                        .sorted(Comparator.comparing(Workline::holderName))
                        .toList();
        };
    }

    /** Items as the plan counts them, 4.9 before 4.10; then what has no such number. */
    public static int byNumber(String one, String other) {
        String item = ITEM_OF_PART.matcher(one).replaceFirst("");
        String of = ITEM_OF_PART.matcher(other).replaceFirst("");
        return item.equals(of) ? one.compareTo(other) : byItem(item, of);
    }

    private static int byItem(String one, String other) {
        boolean first = one.matches("[1-9][\\d.]*");
        boolean second = other.matches("[1-9][\\d.]*");
        return first && second
                ? new ItemCode(one).compareTo(new ItemCode(other))
                : first ? -1 : second ? 1 : one.compareTo(other);
    }
}
