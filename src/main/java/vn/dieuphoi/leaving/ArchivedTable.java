package vn.dieuphoi.leaving;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table and what becomes of it.
 *
 * @param order the columns by which its rows are written, so that the same rows give the same file
 * @param readIn whether its rows come back into an empty house
 * @param itself a column that names another row of the same table, which must be there first; null without one
 * @param left columns that do not come back, because what they name does not
 */
record ArchivedTable(
        String name, String order, boolean readIn, @Nullable String itself, Set<String> left) {

    static ArchivedTable in(String name, String order) {
        return new ArchivedTable(name, order, true, null, Set.of());
    }

    static ArchivedTable out(String name, String order) {
        return new ArchivedTable(name, order, false, null, Set.of());
    }

    ArchivedTable naming(String column) {
        return new ArchivedTable(name, order, readIn, column, left);
    }

    ArchivedTable without(String column) {
        return new ArchivedTable(name, order, readIn, itself, Set.of(column));
    }

    /** Its key, by which {@link #itself} names a row. */
    String key() {
        return order.replaceFirst(",.*", "");
    }

    String file() {
        return "bang/" + name + ".csv";
    }
}
