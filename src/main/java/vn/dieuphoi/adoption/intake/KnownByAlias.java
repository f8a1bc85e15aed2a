package vn.dieuphoi.adoption.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.drafted.DraftFact;

/** Finds parties that a document writes in a way which people have told the register before. */
record KnownByAlias(PartyRegister register) {

    void settle(ObjectNode draft) {
        ArrayNode settled = draft.arrayNode();
        Map<String, ObjectNode> byCode = new HashMap<>();
        for (JsonNode each : draft.withArray("parties")) {
            ObjectNode party = (ObjectNode) each;
            found(party).ifPresent(known -> {
                new PartyRenamed(party.path("code").asText(), known.code().value()).in(draft);
                party.put("code", known.code().value());
                party.put("known", true);
            });
            ObjectNode first = byCode.putIfAbsent(party.path("code").asText(), party);
            if (first == null) {
                settled.add(party);
            } else {
                spellings(party).forEach(first.withArray("spellings")::add);
            }
        }
        draft.set("parties", settled);
    }

    private Optional<Party> found(ObjectNode party) {
        return spellings(party).stream()
                .filter(spelling -> !spelling.isBlank())
                .flatMap(spelling -> register.byAlias(spelling).stream())
                .filter(known -> !known.dissolved())
                .findFirst();
    }

    private static List<String> spellings(ObjectNode party) {
        List<String> spellings = new ArrayList<>();
        spellings.add(new DraftFact(party.path("name")).text());
        party.path("spellings").forEach(spelling -> spellings.add(spelling.asText()));
        return spellings;
    }
}
