package vn.dieuphoi.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dieuphoi.Refused;

/**
 * A list as Excel saves it: .xlsx, or text with columns (CSV) in whatever encoding Excel gives it. Columns are found by
 * their headings; others, and rows with nothing in ours, are passed over.
 *
 * @param rows without the headings and without empty ones
 */
public record ListFile(List<ListRow> rows) {

    /** Two megabytes: several thousand rows of a table. */
    public static final int LARGEST = 2 * 1024 * 1024;

    static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 2000;
    private static final int LONGEST_CELL = 4000;
    private static final int SAMPLE = 400;

    /** A title and a note may stand above the table. */
    private static final int HEADINGS_WITHIN = 10;

    /** @throws Refused when it is no list, or one without a column that it needs */
    public static ListFile read(byte[] content, List<ListColumn> columns) {
        return new ListFile(body(table(content, columns), columns, false));
    }

    /** The same, but where no row holds a heading the columns are taken in our order. */
    public static ListFile readWithOrWithoutHeadings(byte[] content, List<ListColumn> columns) {
        return new ListFile(body(table(content, columns), columns, true));
    }

    public static boolean isExcel(byte[] content) {
        return begins(content, 'P', 'K');
    }

    private static List<TableRow> table(byte[] content, List<ListColumn> columns) {
        if (content.length == 0) {
            throw new Refused("Tệp không có nội dung; hãy chọn lại.");
        }
        requireSize(content.length);
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở trong Excel và Lưu thành dạng .xlsx,"
                    + " không đặt mật khẩu.");
        }
        return isExcel(content) ? ExcelTable.read(content) : CsvTable.read(text(content), columns);
    }

    /** @throws Refused when an upload is larger than any list */
    public static void requireSize(long bytes) {
        if (bytes > LARGEST) {
            throw new Refused("Tệp lớn hơn 2 MB nên không phải danh sách; hãy chỉ giữ lại bảng cần nhập.");
        }
    }

    /**
     * Text as Excel and editors write it: UTF-8 with or without its mark, or UTF-16.
     *
     * @throws Refused when it is neither
     */
    public static String text(byte[] content) {
        String text = decoded(content);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.indexOf('\0') >= 0) {
            throw new Refused(
                    "Tệp có ký tự điều khiển không đọc được; hãy lưu lại dạng Excel (.xlsx) hoặc “CSV UTF-8”.");
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String decoded(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (begins(content, 0xFF, 0xFE) || zeros(content, 1)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (begins(content, 0xFE, 0xFF) || zeros(content, 0)) {
            charset = StandardCharsets.UTF_16BE;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused("Tệp không phải văn bản UTF-8; trong Excel hãy Lưu thành dạng Excel (.xlsx) hoặc"
                    + " “CSV UTF-8” rồi chọn lại.");
        }
    }

    /** Whether every other byte is mostly zero, as in UTF-16 without its mark. */
    private static boolean zeros(byte[] content, int from) {
        int zeros = 0;
        int looked = 0;
        for (int at = from; at < Math.min(content.length, SAMPLE); at += 2) {
            zeros += content[at] == 0 ? 1 : 0;
            looked++;
        }
        return zeros * 2 > looked;
    }

    private static boolean begins(byte[] content, int... first) {
        for (int at = 0; at < first.length; at++) {
            if (content.length <= at || (content[at] & 0xFF) != first[at]) {
                return false;
            }
        }
        return true;
    }

    private static List<ListRow> body(List<TableRow> table, List<ListColumn> columns, boolean orInOurOrder) {
        int headed = headings(table, columns);
        Map<ListColumn, Integer> places = headed < 0 ? Map.of() : places(table.get(headed), columns);
        if (places.isEmpty() && orInOurOrder) {
            return rows(table, columns.stream().collect(Collectors.toMap(column -> column, columns::indexOf)));
        }
        List<String> missing = columns.stream()
                .filter(column -> column.needed() && !places.containsKey(column))
                .map(column -> "“" + column.heading() + "”")
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("Không thấy cột " + String.join(", ", missing) + ". Dòng tiêu đề cần có các cột: "
                    + headings(columns) + "; thứ tự cột thế nào cũng được.");
        }
        return rows(table.subList(headed + 1, table.size()), places);
    }

    private static String headings(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::heading).collect(Collectors.joining(", "));
    }

    /** The row, among the first, in which most headings stand; -1 when none does. */
    private static int headings(List<TableRow> table, List<ListColumn> columns) {
        int best = -1;
        int most = 0;
        for (int at = 0; at < Math.min(HEADINGS_WITHIN, table.size()); at++) {
            int known = places(table.get(at), columns).size();
            if (known > most) {
                most = known;
                best = at;
            }
        }
        return best;
    }

    private static Map<ListColumn, Integer> places(TableRow row, List<ListColumn> columns) {
        Map<ListColumn, Integer> places = new HashMap<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String words = row.cells().get(at);
            for (ListColumn column : columns) {
                if (column.isHeadedBy(words)) {
                    places.putIfAbsent(column, at);
                }
            }
        }
        return places;
    }

    private static List<ListRow> rows(List<TableRow> table, Map<ListColumn, Integer> places) {
        List<ListRow> rows = new ArrayList<>();
        for (TableRow row : table) {
            Map<ListColumn, String> cells = new HashMap<>();
            places.forEach((column, at) -> {
                String text = at < row.cells().size() ? row.cells().get(at) : "";
                if (text.length() > LONGEST_CELL) {
                    throw new Refused("Dòng %d, cột “%s”: dài hơn 4.000 ký tự; hãy rút gọn."
                            .formatted(row.line(), column.heading()));
                }
                cells.put(column, text);
            });
            if (cells.values().stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(new ListRow(row.line(), cells));
            }
            if (rows.size() > MOST_ROWS) {
                throw new Refused("Danh sách có hơn 2.000 dòng; hãy tách thành nhiều tệp.");
            }
        }
        return rows;
    }

    /** A cell as one line without spaces around it, in the form in which the same words are the same characters. */
    static String tidy(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }
}
