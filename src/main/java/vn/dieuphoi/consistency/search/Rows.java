package vn.dieuphoi.consistency.search;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How searches read the columns of their candidates. */
final class Rows {

    private Rows() {}

    static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    static LocalDate day(Map<String, Object> row, String column) {
        return Objects.requireNonNull((Date) row.get(column)).toLocalDate();
    }

    static boolean flag(Map<String, Object> row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    /** PostgreSQL's way of writing an array of simple keys: {@code {2023-Q1,2023-Q2}}. */
    static Set<String> set(Map<String, Object> row, String column) {
        return Arrays.stream(text(row, column).replaceAll("[{}\"]", "").split(","))
                .collect(Collectors.toSet());
    }
}
