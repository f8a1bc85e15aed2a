package vn.dieuphoi.adoption.check;

import java.util.List;

/**
 * Something that the check found.
 *
 * @param says what is so
 * @param remedy what to do, or what the product does with it
 * @param items keys of the items where it is mended; {@code document} for the head
 * @param numbers of those items, as people know them
 */
public record CheckLine(Weight weight, String says, String remedy, List<String> items, List<String> numbers) {

    /** How much it matters. */
    public enum Weight {
        /** The plan cannot run so. */
        STOPS("Phải sửa"),
        /** It runs, but somebody should decide. */
        LOOK("Nên xem"),
        /** Worth knowing. */
        NOTE("Ghi chú");

        private final String label;

        Weight(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public CheckLine {
        items = List.copyOf(items);
        numbers = List.copyOf(numbers);
    }

    public boolean stops() {
        return weight == Weight.STOPS;
    }
}
