package vn.dieuphoi.models.scaffold.block;

import java.util.List;

/**
 * How branches behind a parallel gateway share the picture: below each other reads best, beside each other takes less room.
 *
 * @param many from so many branches on they stand beside each other
 * @param tenths of a line that branches beside each other may take
 */
public record Packing(int many, int tenths) {

    /** From five branches on a column of them would be higher than a reader sees at once. */
    private static final Packing USUAL = new Packing(5, 6);

    /** In the order in which they read best. */
    public static final List<Packing> BEST_FIRST = List.of(
            USUAL, new Packing(5, 8), new Packing(4, 6), new Packing(4, 8), new Packing(3, 6), new Packing(3, 8));

    int room(int line) {
        return line * tenths / 10;
    }
}
