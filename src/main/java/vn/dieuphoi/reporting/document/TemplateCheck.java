package vn.dieuphoi.reporting.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * Looks a Word template through for everything that would come out blank or not at all, in the words of who made it. Longer
 * than most: one walk through the document knows where it stands.
 */
public final class TemplateCheck {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;

    /** Opened, it takes a dozen times as much; the longest form has a tenth of it. */
    private static final int LARGEST_XML = 8 * 1024 * 1024;

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");
    private static final Pattern FIELD = Pattern.compile("\\[([^\\[\\]\\s]{1,40})\\]");
    private static final String NO_WORD_FILE =
            "Tệp không phải văn bản Word (.docx); hãy mở trong Word, Lưu thành dạng .docx rồi chọn lại.";

    private final List<String> faults = new ArrayList<>();

    private TemplateCheck() {}

    /**
     * @return one sentence for each fault: tag, place and what to do; empty when the template can be used
     * @throws Refused when it is no Word file
     */
    public static List<String> faults(byte[] content) {
        requireWordFile(content);
        TemplateCheck check = new TemplateCheck();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            check.body(document.getBodyElements(), "");
            for (XWPFHeader header : document.getHeaderList()) {
                check.body(header.getBodyElements(), "đầu trang, ");
            }
            for (XWPFFooter footer : document.getFooterList()) {
                check.body(footer.getBodyElements(), "chân trang, ");
            }
        } catch (IOException | RuntimeException broken) {
            throw new Refused(NO_WORD_FILE);
        }
        if (check.faults.isEmpty()) {
            WordReport.tryOut(content).ifPresent(check.faults::add);
        }
        return check.faults;
    }

    private static void requireWordFile(byte[] content) {
        if (content.length > LARGEST) {
            throw new Refused("Tệp mẫu lớn hơn 5 MB; hãy bỏ bớt ảnh rồi chọn lại.");
        }
        long unpacked = 0;
        long xml = 0;
        boolean word = false;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new Refused("Tệp mẫu có macro; hãy Lưu thành dạng .docx không có macro rồi chọn lại.");
                }
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    xml += entry.getName().endsWith(".xml") ? read : 0;
                    if (unpacked > LARGEST_UNPACKED || xml > LARGEST_XML) {
                        throw new Refused("Tệp mẫu quá lớn khi mở ra; hãy bỏ bớt ảnh, trang thừa rồi chọn lại.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(NO_WORD_FILE);
        }
        if (!word) {
            throw new Refused(NO_WORD_FILE);
        }
    }

    /** Parts open and close within one body: the document, a cell, a header. */
    private void body(List<IBodyElement> elements, String where) {
        body(elements, where, new ArrayDeque<>());
    }

    private void body(List<IBodyElement> elements, String where, Deque<Open> around) {
        Deque<Open> open = new ArrayDeque<>(around);
        int paragraphs = 0;
        int tables = 0;
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs++;
                paragraph(paragraph.getText(), where + "đoạn " + paragraphs, open, around.size(), false);
            } else if (element instanceof XWPFTable table) {
                tables++;
                table(table, where + "bảng " + tables, open);
            }
        }
        while (open.size() > around.size()) {
            Open left = open.pop();
            faults.add("“{{?%s}}” (%s): chưa có thẻ đóng; hãy thêm “{{/%s}}” ở cuối phần, cùng cấp với thẻ mở."
                    .formatted(left.part(), left.place(), left.part()));
        }
    }

    private void paragraph(String text, String place, Deque<Open> open, int outer, boolean inRow) {
        Matcher tag = TAG.matcher(text);
        StringBuilder rest = new StringBuilder();
        int from = 0;
        while (tag.find()) {
            rest.append(text, from, tag.start());
            from = tag.end();
            tag(tag.group(1).strip(), place, open, outer, inRow);
        }
        rest.append(text.substring(from));
        if (rest.indexOf("{{") >= 0 || rest.indexOf("}}") >= 0) {
            faults.add("%s: dấu ngoặc của thẻ không đủ đôi (“%s”); mỗi thẻ phải có “{{” và “}}” trong cùng một đoạn."
                    .formatted(place, shortened(text)));
        }
    }

    private void tag(String tag, String place, Deque<Open> open, int outer, boolean inRow) {
        if (tag.startsWith("?")) {
            String part = tag.substring(1).strip();
            if (!TemplateTags.parts().contains(part)) {
                unknown("{{?", part, place, TemplateTags.parts());
            }
            open.push(new Open(part, place));
        } else if (tag.startsWith("/")) {
            close(tag.substring(1).strip(), place, open, outer);
        } else {
            String within = repeated(open);
            Set<String> known = TemplateTags.at(within);
            if (!known.contains(tag)) {
                misplacedOrUnknown(tag, within, place, known);
            } else if (TemplateTags.TABLES.containsKey(tag) && !inRow) {
                faults.add(
                        "“{{%s}}” (%s): thẻ này phải đứng trong dòng tiêu đề của một bảng; dòng ngay dưới là dòng mẫu."
                                .formatted(tag, place));
            }
        }
    }

    private void close(String part, String place, Deque<Open> open, int outer) {
        if (open.size() > outer && open.element().part().equals(part)) {
            open.pop();
        } else if (open.size() <= outer) {
            faults.add("“{{/%s}}” (%s): không có thẻ mở “{{?%s}}” ở phía trên, cùng cấp.".formatted(part, place, part));
        } else {
            Open last = open.pop();
            faults.add("“{{/%s}}” (%s): phần đang mở là “{{?%s}}” (%s); hãy đóng phần đó bằng “{{/%s}}” trước."
                    .formatted(part, place, last.part(), last.place(), last.part()));
        }
    }

    private static @Nullable String repeated(Deque<Open> open) {
        return open.stream()
                .map(Open::part)
                .filter(TemplateTags.REPEATED::containsKey)
                .findFirst()
                .orElse(null);
    }

    private void misplacedOrUnknown(String tag, @Nullable String within, String place, Set<String> known) {
        String home = TemplateTags.homeOf(tag);
        if (within != null && (TemplateTags.at(null).contains(tag) || home != null)) {
            faults.add("“{{%s}}” (%s): không dùng được trong phần “{{?%s}}”; ở đó chỉ có %s."
                    .formatted(tag, place, within, shown(known)));
        } else if (home != null) {
            faults.add(
                    "“{{%s}}” (%s): chỉ dùng được trong phần “{{?%s}} … {{/%s}}”.".formatted(tag, place, home, home));
        } else if (TemplateTags.parts().contains(tag)) {
            faults.add("“{{%s}}” (%s): đây là một phần; hãy ghi “{{?%s}} … {{/%s}}”.".formatted(tag, place, tag, tag));
        } else {
            unknown("{{", tag, place, within == null ? TemplateTags.all() : known);
        }
    }

    private void unknown(String opening, String tag, String place, Set<String> known) {
        String nearest = TemplateTags.nearest(tag, known);
        faults.add(
                nearest == null
                        ? "“%s%s}}” (%s): không có thẻ này; các thẻ có thể dùng: %s."
                                .formatted(opening, tag, place, shown(known))
                        : "“%s%s}}” (%s): không có thẻ này; gần nhất là “%s%s}}”."
                                .formatted(opening, tag, place, openingOf(nearest, opening), nearest));
    }

    private static String openingOf(String name, String wanted) {
        return TemplateTags.parts().contains(name) ? "{{?" : wanted.equals("{{?") ? "{{?" : "{{";
    }

    private static String shown(Set<String> tags) {
        return new TreeSet<>(tags).stream().map(tag -> "{{" + tag + "}}").collect(Collectors.joining(" "));
    }

    private void table(XWPFTable table, String where, Deque<Open> open) {
        @Nullable String repeatedBelow = null;
        int rows = 0;
        for (Iterator<XWPFTableRow> all = table.getRows().iterator(); all.hasNext(); ) {
            XWPFTableRow row = all.next();
            rows++;
            String place = where + ", dòng " + rows;
            if (repeatedBelow != null) {
                fields(row, repeatedBelow, place);
                repeatedBelow = null;
            } else {
                cells(row, place, open);
                repeatedBelow = tableTag(row);
                if (repeatedBelow == null) {
                    strayFields(row, place);
                } else if (!all.hasNext()) {
                    faults.add("“{{%s}}” (%s): dưới dòng này phải có một dòng mẫu với các cột trong ngoặc vuông."
                            .formatted(repeatedBelow, place));
                }
            }
        }
    }

    private void cells(XWPFTableRow row, String place, Deque<Open> open) {
        int cells = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            cells++;
            String where = place + ", ô " + cells;
            Deque<Open> inner = new ArrayDeque<>(open);
            for (IBodyElement element : cell.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    paragraph(paragraph.getText(), where, inner, open.size(), true);
                } else if (element instanceof XWPFTable nested) {
                    table(nested, where + ", bảng con", inner);
                }
            }
            while (inner.size() > open.size()) {
                Open left = inner.pop();
                faults.add("“{{?%s}}” (%s): chưa có thẻ đóng trong cùng ô; hãy thêm “{{/%s}}”."
                        .formatted(left.part(), left.place(), left.part()));
            }
        }
    }

    private static @Nullable String tableTag(XWPFTableRow row) {
        for (XWPFTableCell cell : row.getTableCells()) {
            Matcher tag = TAG.matcher(cell.getText());
            while (tag.find()) {
                if (TemplateTags.TABLES.containsKey(tag.group(1).strip())) {
                    return tag.group(1).strip();
                }
            }
        }
        return null;
    }

    private void fields(XWPFTableRow row, String table, String place) {
        Set<String> known = TemplateTags.TABLES.getOrDefault(table, Set.of());
        int cells = 0;
        int found = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            cells++;
            Matcher field = FIELD.matcher(cell.getText());
            while (field.find()) {
                found++;
                String name = field.group(1);
                if (!known.contains(name)) {
                    String nearest = TemplateTags.nearest(name, known);
                    faults.add("“[%s]” (%s, ô %d): bảng “{{%s}}” không có cột này; %s."
                            .formatted(
                                    name,
                                    place,
                                    cells,
                                    table,
                                    nearest == null
                                            ? "các cột: "
                                                    + new TreeSet<>(known)
                                                            .stream()
                                                                    .map(one -> "[" + one + "]")
                                                                    .collect(Collectors.joining(" "))
                                            : "gần nhất là “[" + nearest + "]”"));
                }
            }
            if (cell.getText().contains("{{")) {
                faults.add("%s, ô %d: trong dòng mẫu của bảng chỉ dùng cột trong ngoặc vuông, không dùng thẻ “{{…}}”."
                        .formatted(place, cells));
            }
        }
        if (found == 0) {
            faults.add("“{{%s}}” (%s): dòng mẫu dưới dòng tiêu đề chưa có cột nào; hãy ghi như [%s]."
                    .formatted(table, place, new TreeSet<>(known).first()));
        }
    }

    /** Fields where no table tag stands above are printed as they are: the tag was lost. */
    private void strayFields(XWPFTableRow row, String place) {
        Set<String> known = new TreeSet<>();
        TemplateTags.TABLES.values().forEach(known::addAll);
        for (XWPFTableCell cell : row.getTableCells()) {
            Matcher field = FIELD.matcher(cell.getText());
            while (field.find()) {
                if (known.contains(field.group(1))) {
                    faults.add("“[%s]” (%s): dòng tiêu đề ngay trên chưa có thẻ của bảng, như “{{muc}}”."
                            .formatted(field.group(1), place));
                    return;
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A part that is open, and where it was opened. */
    private record Open(String part, String place) {}
}
