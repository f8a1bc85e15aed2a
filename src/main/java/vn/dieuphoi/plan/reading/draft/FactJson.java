package vn.dieuphoi.plan.reading.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.ReadDue;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Place;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** A fact as {@code {value, raw, place, confidence, reason}}. */
final class FactJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactJson() {}

    static ObjectNode of(Fact fact) {
        ObjectNode json = JSON.objectNode();
        if (fact.value() instanceof ReadDue due) {
            due(json, due);
        } else if (fact.value() instanceof BigDecimal number) {
            json.put("value", number);
        } else {
            json.put("value", fact.text());
        }
        json.put("raw", fact.raw().line());
        List<Place> places = fact.raw().places();
        if (places.size() == 1) {
            json.set("place", place(places.get(0)));
        } else if (!places.isEmpty()) {
            ArrayNode list = json.putArray("place");
            places.forEach(place -> list.add(place(place)));
        }
        json.put("confidence", fact.confidence());
        json.put("reason", fact.reason());
        return json;
    }

    /** The last day where there is one, else the kind of end in a word. */
    private static void due(ObjectNode json, ReadDue due) {
        String kind = due.kind().name().toLowerCase(Locale.ROOT);
        switch (due.kind()) {
            case BY, PERIOD -> json.put("value", String.valueOf(due.by()));
            case FROM -> json.put("value", "standing");
            case WORDS -> json.set("value", JSON.nullNode());
            default -> json.put("value", kind);
        }
        json.put("kind", kind);
        if (due.from() != null) {
            json.put("from", due.from().toString());
        }
        json.put("phrase", due.phrase());
    }

    static JsonNode place(Place place) {
        TextBlock block = place.block();
        ObjectNode json = JSON.objectNode();
        number(json, "page", block.page());
        number(json, "paragraph", block.paragraph());
        CellSpot spot = block.cell();
        if (spot != null) {
            ObjectNode cell = json.putObject("cell");
            if (spot.sheet() != null) {
                cell.put("sheet", spot.sheet());
            }
            cell.put("table", spot.table());
            cell.put("row", spot.row());
            cell.put("column", spot.column());
        }
        json.putArray("characters").add(place.from()).add(place.to());
        return json;
    }

    private static void number(ObjectNode json, String name, @Nullable Integer number) {
        if (number != null) {
            json.put(name, number);
        }
    }
}
