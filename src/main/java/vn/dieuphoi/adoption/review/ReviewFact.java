package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.plan.drafted.DraftBlock;
import vn.dieuphoi.plan.drafted.DraftFact;
import vn.dieuphoi.plan.drafted.DraftPlaces;

/**
 * A fact as the page shows it.
 *
 * @param address where it stands in the draft
 * @param item key of its item, or {@code document}
 * @param field path of its field
 * @param typed what a person types to correct it
 */
public record ReviewFact(
        String address, String item, String field, String label, FactField.Typed typed, DraftFact fact) {

    static ReviewFact of(FactAddress address, String label, FactField.Typed typed, JsonNode json) {
        return new ReviewFact(address.toString(), address.unit(), address.field(), label, typed, new DraftFact(json));
    }

    /** For an act on it alone. */
    public String stamp() {
        return ReviewPlace.single(this).stamp();
    }

    /** Whether the draft has nothing here. */
    public boolean absent() {
        return fact.json().isMissingNode();
    }

    /** What to type to keep it as it is. */
    public String value() {
        return typed == FactField.Typed.RHYTHM
                ? RhythmWords.of(fact.text())
                : fact.day().map(TypedDate::shown).orElseGet(fact::text);
    }

    /** For a person to read. */
    public String words() {
        return switch (fact.text()) {
            case "standing" -> "Thường xuyên";
            case "recurring" -> "Định kỳ";
            case "open" -> "Không có hạn";
            case "" -> absent() ? "chưa thấy trong văn bản" : "chưa rõ ngày";
            default -> value();
        };
    }

    public String scope() {
        return new DraftFact(fact.json().path("scope")).text();
    }

    /** What had been read, where a person has changed it; empty where nothing was. */
    public String was() {
        String was = fact.json().path("review").path("was").asText("");
        return fact.raw().isEmpty() ? was : fact.raw();
    }

    /** The document's blocks that hold it. */
    public List<String> blocks() {
        return new DraftPlaces(fact.json())
                .all().stream().map(DraftBlock::id).distinct().toList();
    }

    public String blockWords() {
        return blocks().stream().collect(Collectors.joining(" "));
    }

    /** Bars of confidence, from 1 to 4. */
    public int bars() {
        return fact.settled() ? 4 : fact.confidence() >= 0.5 ? 3 : 2;
    }

    public String confidence() {
        return fact.confidence() >= 0.8 ? "Chắc" : fact.confidence() >= 0.5 ? "Khá chắc" : "Chưa chắc";
    }

    /** Sheet or page, table and row, for the strip. */
    public String placeWords() {
        return new DraftPlaces(fact.json()).words();
    }
}
