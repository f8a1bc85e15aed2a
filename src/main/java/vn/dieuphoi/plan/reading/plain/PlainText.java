package vn.dieuphoi.plan.reading.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.spaced.SpacedLine;
import vn.dieuphoi.plan.reading.spaced.SpacedTable;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Grid;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** Reads text files (.txt, .md): paragraphs of one line or of wrapped lines, and tables drawn with bars. */
public final class PlainText {

    private static final Pattern PAGE = Pattern.compile("\\W*(page|trang)\\W*|\\d{1,4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("^#{1,6} +|\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}|^> +|`|\\*\\*");
    private static final Pattern HEADING = Pattern.compile(
            "(?i)(?:s?tt|.{0,20}(?:chủ trì|phối hợp|thời hạn|thời gian|sản phẩm|nhiệm vụ|nội dung|kết quả|ghi chú).{0,20})",
            Pattern.UNICODE_CASE);
    private static final Pattern RULE = Pattern.compile("\\|[\\s|:-]+\\|?|[-=_*]{3,}");

    /** Two columns on one line: the issuer and the motto, the recipients and the signatory. */
    private static final Pattern APART = Pattern.compile("\\s{4,}(?![/–-]|tháng|năm)");

    private final List<Part> parts = new ArrayList<>();
    private final Wrapping wrapping;
    private final Map<Integer, SpacedTable> spaced = new HashMap<>();
    private int table;

    private PlainText(List<String> lines) {
        List<String> prose = new ArrayList<>(lines);
        for (SpacedTable found : SpacedTable.all(spaced(lines))) {
            spaced.put(found.top(), found);
            for (int i = found.top(); i < found.bottom(); i++) {
                prose.set(i, "");
            }
        }
        if (prose.stream().anyMatch(PlainText::columnsOfSpaces)) {
            throw new CannotRead(
                    "Bảng nhiệm vụ trong tệp văn bản này chỉ còn các cột cách nhau bằng dấu cách, không biết chắc ô"
                            + " nào thuộc dòng nào. Hãy gửi tệp Word, Excel hoặc PDF gốc.");
        }
        this.wrapping = new Wrapping(prose);
    }

    /** The lines as words that keep their places; empty where a page or a table with bars says something else. */
    private static List<SpacedLine> spaced(List<String> lines) {
        List<SpacedLine> spaced = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean other = line.strip().startsWith("|")
                    || PAGE.matcher(Effort.counted(line.strip())).matches() && turns(lines, i)
                    || RULE.matcher(Effort.counted(line.strip())).matches();
            spaced.add(SpacedLine.of(other ? "" : line, i));
        }
        return spaced;
    }

    /** Whether a page begins or ends beside this line, which then counts the pages. */
    private static boolean turns(List<String> lines, int i) {
        return lines.subList(Math.max(0, i - 2), Math.min(lines.size(), i + 3)).stream()
                .anyMatch(line -> line.strip().matches("<+page>+"));
    }

    public static Manuscript read(String name, byte[] file) {
        List<String> lines =
                Letters.plain(decoded(file).replace("\f", "\n<page>\n")).lines().toList();
        PlainText text = new PlainText(lines);
        text.read(lines);
        return new Manuscript(name, 0, text.parts);
    }

    /** The headings of a table that has lost its lines. */
    private static boolean columnsOfSpaces(String line) {
        String[] chunks = line.strip().split("\\s{2,}");
        long headings = Arrays.stream(chunks)
                .filter(chunk -> HEADING.matcher(Effort.counted(chunk)).matches())
                .count();
        return !line.contains("|") && chunks.length >= 4 && headings >= 3;
    }

    private static String decoded(byte[] file) {
        boolean wide = file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException other) {
            throw new CannotRead("Tệp văn bản không phải mã UTF-8, chữ Việt sẽ sai. Hãy mở tệp bằng chương trình đã"
                    + " soạn nó, lưu lại với mã UTF-8 rồi gửi lại.");
        }
    }

    private void read(List<String> lines) {
        List<Stretch> open = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            SpacedTable found = spaced.get(i);
            if (found != null) {
                close(open);
                parts.add(found.table(null, ++table));
                i = found.bottom();
                continue;
            }
            if (line.strip().startsWith("|")) {
                close(open);
                i = table(lines, i);
                continue;
            }
            if (PAGE.matcher(Effort.counted(line.strip())).matches()
                    || RULE.matcher(Effort.counted(line.strip())).matches()) {
                i++;
                continue;
            }
            if (!wrapping.goesOn(i)) {
                close(open);
            }
            String words = MARKS.matcher(Effort.counted(line.strip())).replaceAll("");
            i++;
            TextBlock block = TextBlock.paragraph(null, i, Letters.line(words));
            if (APART.matcher(Effort.counted(words)).find()) {
                close(open);
                columns(block, words);
            } else if (!block.words().isEmpty()) {
                open.add(Stretch.of(block));
            }
        }
        close(open);
    }

    private void columns(TextBlock block, String words) {
        Stretch line = Stretch.of(block);
        int from = 0;
        for (String column : APART.split(words)) {
            int to = from + Letters.line(column).length();
            parts.add(new Para(line.cut(from, to)));
            from = to + 1;
        }
    }

    private void close(List<Stretch> open) {
        if (!open.isEmpty()) {
            parts.add(new Para(Stretch.joined(open, " ")));
            open.clear();
        }
    }

    private int table(List<String> lines, int first) {
        Grid grid = new Grid();
        table++;
        int row = 0;
        int i = first;
        while (i < lines.size() && lines.get(i).strip().startsWith("|")) {
            String line = lines.get(i).strip();
            if (!RULE.matcher(Effort.counted(line)).matches()) {
                String[] cells = line.substring(1).replaceFirst("\\|$", "").split("(?<!\\\\)\\|", -1);
                for (int column = 0; column < cells.length; column++) {
                    String words = Letters.lines(MARKS.matcher(Effort.counted(cells[column].strip()))
                            .replaceAll("")
                            .replaceAll("<br ?/?>", "\n"));
                    CellSpot spot = new CellSpot(null, table, i + 1, column + 1);
                    grid.put(Stretch.of(TextBlock.cell(null, spot, words)), row, column, 1, 1);
                }
                row++;
            }
            i++;
        }
        parts.add(grid.table(null));
        return i;
    }
}
