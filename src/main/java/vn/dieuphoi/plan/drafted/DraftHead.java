package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a draft says of its document, as a plan file writes it. */
final class DraftHead {

    private final JsonNode document;

    DraftHead(JsonNode draft) {
        this.document = draft.path("document");
    }

    private DraftFact fact(String name) {
        return new DraftFact(document.path(name));
    }

    Optional<LocalDate> issued() {
        return fact("issued").day();
    }

    /** What follows the number: {@code /KH-UBND}. */
    String sign() {
        String sign = fact("sign").text();
        String number = fact("number").text();
        return sign.isEmpty() && number.contains("/") ? number.substring(number.indexOf('/')) : sign;
    }

    /** The number alone; empty where it was left blank. */
    String number() {
        return fact("number").text().replaceFirst("\\s*/.*", "");
    }

    String title() {
        return fact("title").text();
    }

    /** How often the plan asks; empty where the document does not say. */
    Optional<ObjectNode> rhythm() {
        ObjectNode rhythm = PlanOfDraft.FILE.objectNode();
        document.path("rhythm")
                .properties()
                .forEach(fact -> put(rhythm, fact.getKey(), new DraftFact(fact.getValue()).text()));
        return Optional.of(rhythm).filter(json -> !json.isEmpty());
    }

    ObjectNode json(DraftParties parties) {
        ObjectNode json = PlanOfDraft.FILE.objectNode();
        String kind = fact("kind").text();
        json.put("kind", kind.isEmpty() ? "KẾ HOẠCH" : kind);
        json.put("number", number().isEmpty() ? null : number());
        put(json, "sign", sign());
        for (String name : new String[] {"issuer", "place", "dateText"}) {
            put(json, name, fact(name).text());
        }
        issued().ifPresent(day -> json.set("issued", date(day)));
        json.put("title", title());
        ArrayNode bases = json.putArray("legalBases");
        texts("legalBases").forEach(basis -> bases.add(basis.text()));
        ArrayNode recipients = json.putArray("recipients");
        texts("recipients").forEach(line -> recipients.add(recipient(line.text(), parties)));
        if (!fact("signatoryName").isEmpty()) {
            json.putObject("signatory")
                    .put("title", fact("signatoryTitle").text())
                    .put("name", fact("signatoryName").text());
        }
        return json;
    }

    private List<DraftFact> texts(String name) {
        List<DraftFact> texts = new ArrayList<>();
        document.path(name).forEach(each -> texts.add(new DraftFact(each)));
        texts.removeIf(DraftFact::isEmpty);
        return texts;
    }

    /** A day that was left blank is assumed until a person writes it. */
    private ObjectNode date(LocalDate day) {
        DraftFact issued = fact("issued");
        boolean assumed = !issued.settled();
        ObjectNode json = PlanOfDraft.FILE.objectNode();
        json.put("day", assumed ? null : Integer.valueOf(day.getDayOfMonth()));
        json.put("month", day.getMonthValue());
        json.put("year", day.getYear());
        json.put("takenAs", day.toString());
        json.put("assumed", assumed);
        return json;
    }

    private static ObjectNode recipient(String line, DraftParties parties) {
        ObjectNode json = PlanOfDraft.FILE.objectNode();
        json.put("text", line);
        ArrayNode codes = json.putArray("parties");
        parties.code(line.replaceAll("\\s*\\([^)]*\\)|[;.]\\s*$", "")).ifPresent(codes::add);
        return json;
    }

    private static void put(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
