package vn.dieuphoi.board.leaders;

import java.util.Map;

/**
 * The plan as a sum that closes: what is done, on track, late and waiting for leadership is the whole.
 *
 * @param items items by how they are doing; those stopped or carried over stand beside
 * @param things what is owed, likewise
 * @param near of the things on track, how many fall due within three working days
 * @param stopped items outside of the sum
 */
public record Sums(Map<Doing, Integer> items, Map<Doing, Integer> things, int near, int stopped) {

    public int items(Doing doing) {
        return items.getOrDefault(doing, 0);
    }

    public int things(Doing doing) {
        return things.getOrDefault(doing, 0);
    }

    public int allItems() {
        return Doing.counted().stream().mapToInt(this::items).sum();
    }

    public int allThings() {
        return Doing.counted().stream().mapToInt(this::things).sum();
    }
}
