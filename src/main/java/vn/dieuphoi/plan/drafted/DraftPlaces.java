package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Where the words of a fact stand. */
public record DraftPlaces(JsonNode fact) {

    /** Each as the draft writes it, in the order of the words. */
    public List<JsonNode> all() {
        JsonNode place = fact.path("place");
        List<JsonNode> places = new ArrayList<>();
        if (place.isArray()) {
            place.forEach(places::add);
        } else if (place.isObject()) {
            places.add(place);
        }
        return places;
    }

    /** For a person: "trang 5, bảng 1, dòng 8"; empty where nothing is known. */
    public String words() {
        return all().stream().findFirst().map(DraftPlaces::words).orElse("");
    }

    private static String words(JsonNode place) {
        List<String> words = new ArrayList<>();
        JsonNode cell = place.path("cell");
        if (place.has("page")) {
            words.add("trang " + place.path("page").asInt());
        }
        if (cell.has("sheet")) {
            words.add("trang tính " + cell.path("sheet").asText());
        }
        if (cell.isObject()) {
            words.add("bảng " + cell.path("table").asInt());
            words.add("dòng " + cell.path("row").asInt());
            words.add("cột " + cell.path("column").asInt());
        } else if (place.has("paragraph")) {
            words.add("đoạn " + place.path("paragraph").asInt());
        }
        return String.join(", ", words);
    }
}
