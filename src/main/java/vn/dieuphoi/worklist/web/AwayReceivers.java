package vn.dieuphoi.worklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.absence.AwayParties;

/** Of those whom the form of a task offers as receivers, who is away today. */
@Component
class AwayReceivers {

    private static final JsonMapper JSON = new JsonMapper();

    /** The lists from which forms let one choose whom to ask. */
    private static final List<String> LISTS = List.of("partnerChoices", "recipientChoices");

    private final AwayParties away;

    AwayReceivers(AwayParties away) {
        this.away = away;
    }

    /** In words, one for each; empty without a question to the database where the form offers nobody. */
    List<String> of(Map<String, Object> values) {
        List<JsonNode> offered = LISTS.stream()
                .flatMap(list -> Stream.ofNullable(values.get(list)))
                .flatMap(list -> JSON.<JsonNode>valueToTree(list).valueStream())
                .toList();
        List<String> said = new ArrayList<>();
        if (!offered.isEmpty()) {
            Map<PartyCode, String> today = away.today();
            for (JsonNode one : offered) {
                String party = one.path("value").asText().replaceFirst("#.*", "");
                today.forEach((code, words) -> {
                    if (code.value().equals(party)) {
                        said.add(one.path("label").asText() + " " + words);
                    }
                });
            }
        }
        return said;
    }
}
