package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** The parties of a file that lists them: a plan, a draft or the register of offices. */
final class PartyFile {

    private PartyFile() {}

    static KnownParties register(PlanFile file) {
        try {
            List<KnownParties.Known> parties = new ArrayList<>();
            for (JsonNode party : PlanJson.YAML.readTree(file.yaml()).path("parties")) {
                parties.add(known(party));
            }
            return new KnownParties(parties);
        } catch (JsonProcessingException broken) {
            throw new Refused("Tệp danh bạ " + file.name() + " không đúng cú pháp YAML; hãy sửa rồi chạy lại.");
        }
    }

    private static KnownParties.Known known(JsonNode party) {
        List<String> spellings = new ArrayList<>();
        for (String name : List.of("spellings", "aliases")) {
            party.path(name).forEach(spelling -> spellings.add(spelling.asText()));
        }
        for (String name : List.of("shortName", "abbreviation", "code")) {
            if (party.hasNonNull(name)) {
                spellings.add(party.path(name).asText());
            }
        }
        JsonNode name = party.path("name");
        boolean outside = party.path("kind").asText().equals("OUTSIDE")
                || party.path("outside").asBoolean();
        return new KnownParties.Known(
                party.path("code").asText(),
                name.isObject() ? name.path("value").asText() : name.asText(),
                spellings,
                outside);
    }
}
