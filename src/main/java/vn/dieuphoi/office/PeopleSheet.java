package vn.dieuphoi.office;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * A file of people, as a spreadsheet saves it (CSV in UTF-8, columns separated by comma or semicolon, the first line names
 * them): {@code tên đăng nhập, họ và tên, mã đơn vị, vai trò, chức vụ, thư điện tử}.
 *
 * @param entries by line
 * @param faults of lines that cannot be read, each with its number
 */
public record PeopleSheet(Map<Integer, PersonEntry> entries, List<String> faults) {

    private static final int COLUMNS = 6;
    private static final int MOST_LINES = 2000;

    /** @throws Refused when the file is no such text */
    public static PeopleSheet read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused("Tệp không phải văn bản UTF-8; trong Excel hãy chọn Lưu thành “CSV UTF-8”.");
        }
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new Refused("Tệp cần có dòng tiêu đề và từ 1 đến " + (MOST_LINES - 1) + " người.");
        }
        char separator = lines.get(0).indexOf(';') >= 0 ? ';' : ',';
        if (columns(lines.get(0), separator).size() != COLUMNS) {
            throw new Refused(
                    "Dòng đầu phải có 6 cột: tên đăng nhập, họ và tên, mã đơn vị, vai trò, chức vụ, thư điện tử.");
        }
        Map<Integer, PersonEntry> entries = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                try {
                    entries.put(number, entry(columns(line, separator)));
                } catch (Refused refused) {
                    faults.add("Dòng " + number + ": " + refused.getMessage());
                }
            }
        }
        return new PeopleSheet(entries, faults);
    }

    private static PersonEntry entry(List<String> columns) {
        if (columns.size() != COLUMNS) {
            throw new Refused("cần 6 cột, dòng này có " + columns.size() + ".");
        }
        return new PersonEntry(
                columns.get(0),
                columns.get(1),
                party(columns.get(2)),
                PersonRole.of(columns.get(3)),
                columns.get(4),
                columns.get(5));
    }

    private static @Nullable PartyCode party(String text) {
        try {
            return text.isEmpty() ? null : new PartyCode(text);
        } catch (IllegalArgumentException noCode) {
            throw new Refused("mã đơn vị “" + text + "” chưa đúng (ví dụ: GDNN).");
        }
    }

    /** Columns of one line; quotation marks around a column may hold the separator, two of them stand for one. */
    private static List<String> columns(String line, char separator) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.replace("\"\"", "\u0001").toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                columns.add(clean(column));
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(clean(column));
        return columns;
    }

    private static String clean(StringBuilder column) {
        return column.toString().replace('\u0001', '"').strip();
    }
}
