package vn.dieuphoi.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Rows and paragraphs that stand in a document many times. The template engine inserts each one by counting all before it,
 * which takes minutes for thousands; so it gets one of each with marks in the place of values, and the written text is
 * repeated here in one pass.
 */
final class Repeats {

    /** From the area that Unicode leaves to applications. */
    private static final char BEGIN = '\uE000';

    private static final char FIELD = '\uE001';
    private static final char END = '\uE002';

    private static final String KEPT_SPACES = "<w:t xml:space=\"preserve\">";

    private static final Pattern NOT_BOLD = Pattern.compile("<w:b(?: w:val=\"[^\"]*\")?/>");

    /** In no text of anybody, so that nobody's words are taken for a mark. */
    private final String own = UUID.randomUUID().toString();

    private final Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
    private final Map<String, String> elements = new LinkedHashMap<>();

    /** What the engine loops over instead of table rows: one row of marks, or none. */
    List<Map<String, String>> rows(String group, List<Map<String, String>> rows) {
        return marked(group, "w:tr", rows);
    }

    /** The same for paragraphs. */
    List<Map<String, String>> paragraphs(String group, List<Map<String, String>> paragraphs) {
        return marked(group, "w:p", paragraphs);
    }

    private List<Map<String, String>> marked(String group, String element, List<Map<String, String>> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        groups.put(group, values);
        elements.put(group, element);
        Map<String, String> marks = new LinkedHashMap<>();
        values.get(0).keySet().stream()
                .filter(field -> !field.equals(ReportRows.GROUP))
                .forEach(field -> marks.put(field, mark(group, field)));
        return List.of(marks);
    }

    private String mark(String group, String field) {
        return begin(group) + field + END;
    }

    private String begin(String group) {
        return BEGIN + own + group + FIELD;
    }

    /** @param xml the text of a document's part as the engine wrote it */
    String expand(String xml) {
        String expanded = xml;
        for (Map.Entry<String, List<Map<String, String>>> group : groups.entrySet()) {
            expanded = expand(
                    expanded, begin(group.getKey()), elements.getOrDefault(group.getKey(), ""), group.getValue());
        }
        return expanded;
    }

    private static String expand(String xml, String mark, String element, List<Map<String, String>> values) {
        StringBuilder out = new StringBuilder(xml.length());
        int from = 0;
        for (int at = xml.indexOf(mark); at >= 0; at = xml.indexOf(mark, from)) {
            int start = Math.max(xml.lastIndexOf("<" + element + ">", at), xml.lastIndexOf("<" + element + " ", at));
            int end = xml.indexOf("</" + element + ">", at) + element.length() + 3;
            out.append(xml, from, start);
            List<String> pieces = pieces(xml.substring(start, end).replace("<w:t>", KEPT_SPACES), mark);
            for (Map<String, String> row : values) {
                append(out, pieces, row);
            }
            from = end;
        }
        return out.append(xml, from, xml.length()).toString();
    }

    /** Text and names of fields by turns, beginning with text. */
    private static List<String> pieces(String model, String mark) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = model.indexOf(mark); at >= 0; at = model.indexOf(mark, from)) {
            int end = model.indexOf(END, at);
            pieces.add(model.substring(from, at));
            pieces.add(model.substring(at + mark.length(), end));
            from = end + 1;
        }
        pieces.add(model.substring(from));
        return pieces;
    }

    private static void append(StringBuilder out, List<String> pieces, Map<String, String> row) {
        for (int piece = 0; piece < pieces.size(); piece++) {
            String text = pieces.get(piece);
            out.append(
                    piece % 2 == 1
                            ? escaped(row.getOrDefault(text, ""))
                            : row.containsKey(ReportRows.GROUP) ? bold(text) : text);
        }
    }

    private static String bold(String element) {
        return NOT_BOLD.matcher(element).replaceAll("").replace("</w:rPr>", "<w:b/></w:rPr>");
    }

    private static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> {}
                case '\n' -> out.append("</w:t><w:br/>").append(KEPT_SPACES);
                default -> out.append(isOfXml(letter) ? letter : ' ');
            }
        }
        return out.toString();
    }

    private static boolean isOfXml(char letter) {
        return letter >= ' ' && letter < '\uFFFE' || letter == '\t';
    }
}
