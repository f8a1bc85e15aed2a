package vn.dieuphoi.models.scaffold.drawing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An XML element that prints the same way every time: attributes in the given order, two blanks a level. */
public record Xml(String tag, Map<String, String> attributes, List<Xml> children, String text) {

    public Xml {
        children = List.copyOf(children);
    }

    public static Xml of(String tag, Object... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Xml(tag, attributes, List.of(), "");
    }

    public Xml saying(String words) {
        return new Xml(tag, attributes, children, words);
    }

    public Xml holding(Xml... inside) {
        return holding(List.of(inside));
    }

    public Xml holding(List<Xml> inside) {
        return new Xml(tag, attributes, inside, text);
    }

    public String print() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        print(out, "");
        return out.toString();
    }

    private void print(StringBuilder out, String indent) {
        out.append(indent).append('<').append(tag).append(attributeText());
        if (children.isEmpty() && text.isEmpty()) {
            out.append(" />\n");
        } else if (children.isEmpty()) {
            out.append('>').append(escaped(text)).append("</").append(tag).append(">\n");
        } else {
            out.append(">\n");
            children.forEach(child -> child.print(out, indent + "  "));
            out.append(indent).append("</").append(tag).append(">\n");
        }
    }

    private String attributeText() {
        return attributes.entrySet().stream()
                .map(each ->
                        " " + each.getKey() + "=\"" + escaped(each.getValue()).replace("\"", "&quot;") + "\"")
                .collect(Collectors.joining());
    }

    private static String escaped(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
