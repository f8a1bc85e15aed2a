package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.plan.document.UnnamedAuthority;

/** The parties that a draft lists, found by their code, their name or any spelling. */
public final class DraftParties {

    private final JsonNode parties;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> bySpelling = new HashMap<>();

    public DraftParties(JsonNode draft) {
        this.parties = draft.path("parties");
        for (JsonNode party : parties) {
            codes.add(party.path("code").asText());
        }
        for (JsonNode party : parties) {
            String code = party.path("code").asText();
            spellings(party).forEach(spelling -> bySpelling.putIfAbsent(PlainWords.of(spelling), code));
        }
    }

    /** The code of the party that a role names by its code or in words. */
    public Optional<String> code(String named) {
        return codes.contains(named) ? Optional.of(named) : Optional.ofNullable(bySpelling.get(PlainWords.of(named)));
    }

    /** The party's name, or the words themselves where it is not listed. */
    public String name(String named) {
        return code(named).flatMap(this::find).map(DraftParties::name).orElse(named);
    }

    public Optional<JsonNode> find(String code) {
        for (JsonNode party : parties) {
            if (party.path("code").asText().equals(code)) {
                return Optional.of(party);
            }
        }
        return Optional.empty();
    }

    static String name(JsonNode party) {
        return new DraftFact(party.path("name")).text();
    }

    private static Set<String> spellings(JsonNode party) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(name(party));
        party.path("spellings")
                .forEach(spelling -> spellings.add(spelling.asText().strip()));
        spellings.remove("");
        return spellings;
    }

    /**
     * As a plan file lists them.
     *
     * @param outside the codes that are named as outside parties only
     */
    ArrayNode listed(Set<String> outside) {
        ArrayNode listed = PlanOfDraft.FILE.arrayNode();
        for (JsonNode party : parties) {
            String code = party.path("code").asText();
            ObjectNode each = listed.addObject();
            each.put("code", code);
            each.put("kind", kind(party, outside.contains(code)));
            each.put("name", name(party).isEmpty() ? code : name(party));
            ArrayNode written = each.putArray("spellings");
            Set<String> spellings = spellings(party);
            (spellings.isEmpty() ? Set.of(code) : spellings).forEach(written::add);
        }
        return listed;
    }

    private static String kind(JsonNode party, boolean outside) {
        return switch (party.path("kind").asText("")) {
            case "office" -> "OFFICE";
            case "outside" -> "OUTSIDE";
            case "unnamed" -> "UNNAMED";
            default -> UnnamedAuthority.isMeantBy(name(party)) ? "UNNAMED" : outside ? "OUTSIDE" : "OFFICE";
        };
    }
}
