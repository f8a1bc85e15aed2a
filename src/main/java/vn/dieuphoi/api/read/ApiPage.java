package vn.dieuphoi.api.read;

import java.util.List;
import vn.dieuphoi.Refused;

/**
 * Some of what is there, in a fixed order.
 *
 * @param page from 0
 * @param total how much there is in all
 */
public record ApiPage<T>(List<T> items, int page, int size, long total) {

    public static final int MOST = 200;
    private static final int FURTHEST = 100_000;

    /**
     * Which page is asked for.
     *
     * @throws Refused for a page before the first, or one that is empty or too large
     */
    public record Asked(int page, int size) {

        public Asked {
            if (page < 0 || page > FURTHEST || size < 1 || size > MOST) {
                throw new Refused("“page” từ 0 đến %d, “size” từ 1 đến %d.".formatted(FURTHEST, MOST));
            }
        }

        int offset() {
            return page * size;
        }
    }

    /** Rows of a statement that says beside each how many there are. */
    record Counted<T>(T row, long total) {}

    static <T> ApiPage<T> of(List<Counted<T>> rows, Asked asked) {
        return new ApiPage<>(
                rows.stream().map(Counted::row).toList(),
                asked.page(),
                asked.size(),
                rows.isEmpty() ? 0 : rows.get(0).total());
    }
}
