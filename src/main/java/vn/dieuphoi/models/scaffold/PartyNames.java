package vn.dieuphoi.models.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import vn.dieuphoi.office.PartyCode;

/** What diagrams call the parties; from {@code plans/offices.yaml}, without the application or its database. */
public final class PartyNames {

    private final Map<PartyCode, JsonNode> parties = new HashMap<>();

    private PartyNames(JsonNode offices) {
        offices.path("parties")
                .forEach(party -> parties.put(new PartyCode(party.path("code").asText()), party));
    }

    public static PartyNames shipped() {
        try (InputStream content = new ClassPathResource("plans/offices.yaml").getInputStream()) {
            return new PartyNames(new YAMLMapper().readTree(content));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Không đọc được plans/offices.yaml", unreadable);
        }
    }

    /** "Phòng LĐVL". */
    public String shortName(PartyCode code) {
        return Optional.ofNullable(party(code).get("shortName"))
                .map(JsonNode::asText)
                .orElseGet(() -> name(code));
    }

    public String name(PartyCode code) {
        return party(code).path("name").asText();
    }

    /** As one of several in a lane's label: "LĐVL", "cơ sở GDNN". */
    public String inList(PartyCode code) {
        String abbreviation = party(code).path("abbreviation").asText().replace(" - ", "-");
        return kind(code).endsWith("SET") ? ElementNames.small(abbreviation) : abbreviation;
    }

    /** Whether a request goes to it: a body outside, or a set of which each member answers for itself. */
    boolean isAsked(PartyCode code) {
        return kind(code).equals("OUTSIDE") || kind(code).equals("SET");
    }

    OutsideParty outside(PartyCode code) {
        return new OutsideParty(code, name(code), kind(code).equals("SET"));
    }

    private String kind(PartyCode code) {
        return party(code).path("kind").asText();
    }

    private JsonNode party(PartyCode code) {
        return Optional.ofNullable(parties.get(code))
                .orElseThrow(() -> new OutlineRefused(
                        "Không có đơn vị mang mã " + code + " trong plans/offices.yaml. Hãy bổ sung đơn vị này."));
    }
}
