package vn.dieuphoi.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Place;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** Looks each place of a draft up in the document, as a page would that shows both. */
final class ShownPlaces {

    private final Map<String, String> blocks = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int facts;

    ShownPlaces(Manuscript manuscript) {
        for (Part part : manuscript.parts()) {
            if (part instanceof Para paragraph) {
                add(paragraph.words());
            } else if (part instanceof Table table) {
                table.rows().forEach(row -> row.forEach(cell -> add(cell.words())));
            }
        }
    }

    private void add(Stretch words) {
        for (Place place : words.places()) {
            TextBlock block = place.block();
            CellSpot cell = block.cell();
            String key = cell == null
                    ? "p" + block.paragraph()
                    : "t" + cell.table() + "r" + cell.row() + "c" + cell.column();
            blocks.merge(key, block.words(), (a, b) -> a.equals(b) || a.contains(b) ? a : a + "\u0000" + b);
        }
    }

    /** Facts whose place does not hold their words. */
    List<String> wrongIn(JsonNode draft) {
        look(draft);
        return wrong;
    }

    int facts() {
        return facts;
    }

    private void look(JsonNode node) {
        if (node.has("raw") && node.has("value")) {
            facts++;
            String said = said(node.path("place"));
            if (!said.equals(node.path("raw").asText())) {
                wrong.add(node.path("raw").asText() + " ≠ " + said);
            }
        }
        node.forEach(this::look);
    }

    private String said(JsonNode place) {
        if (place.isArray()) {
            List<String> words = new ArrayList<>();
            place.forEach(one -> words.add(said(one)));
            return String.join(" ", words).strip();
        }
        JsonNode cell = place.path("cell");
        String key = cell.isMissingNode()
                ? "p" + place.path("paragraph").asInt()
                : "t" + cell.path("table").asInt() + "r" + cell.path("row").asInt() + "c"
                        + cell.path("column").asInt();
        int from = place.at("/characters/0").asInt();
        int to = place.at("/characters/1").asInt();
        String words = blocks.getOrDefault(key, "");
        for (String one : words.split("\u0000")) {
            if (to <= one.length()) {
                return one.substring(from, to).replaceAll("\\s+", " ").strip();
            }
        }
        return "(no such place " + key + ")";
    }
}
