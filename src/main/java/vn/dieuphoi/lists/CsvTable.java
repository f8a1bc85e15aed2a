package vn.dieuphoi.lists;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.dieuphoi.Refused;
import vn.dieuphoi.SheetWords;

/** The rows of a text with separated columns; which separator it is shows in the headings. */
final class CsvTable {

    private static final char[] SEPARATORS = {';', ',', '\t'};

    /** Written by and for Excel, which does not count it as a row. */
    private static final Pattern STATED = Pattern.compile("\\A\"?sep=(.)\"?\\h*\\R", Pattern.CASE_INSENSITIVE);

    private static final int HEADINGS_WITHIN = 10;

    private CsvTable() {}

    /** @throws Refused when quotation marks do not fit */
    static List<TableRow> read(String text, Collection<ListColumn> columns) {
        Matcher stated = STATED.matcher(text);
        if (stated.find()) {
            return rows(text.substring(stated.end()), stated.group(1).charAt(0), Integer.MAX_VALUE);
        }
        return rows(text, separator(text, columns), Integer.MAX_VALUE);
    }

    private static char separator(String text, Collection<ListColumn> columns) {
        char best = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long known = headings(text, separator, columns);
            if (known > most) {
                most = known;
                best = separator;
            }
        }
        return best;
    }

    private static long headings(String text, char separator, Collection<ListColumn> columns) {
        try {
            return rows(text, separator, HEADINGS_WITHIN).stream()
                    .mapToLong(row -> columns.stream()
                            .filter(column -> row.cells().stream().anyMatch(column::isHeadedBy))
                            .count())
                    .max()
                    .orElse(0);
        } catch (Refused unreadable) {
            return 0;
        }
    }

    private static List<TableRow> rows(String text, char separator, int most) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                rows.add(new TableRow(
                        rows.size() + 1,
                        line.stream()
                                .map(ListFile::tidy)
                                .map(SheetWords::fromCsv)
                                .toList()));
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Refused("Dòng %d: có dấu ngoặc kép (\") mở mà không đóng, hoặc chữ đứng ngoài dấu ngoặc kép."
                            .formatted(rows.size() + 1)
                    + " Hãy bỏ dấu ngoặc kép ở dòng đó, hoặc lưu lại tệp dạng Excel (.xlsx).");
        }
        return rows;
    }
}
