package vn.dieuphoi.rehearsal.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A head and a clerk for each party of a house, and a clerk of the whole house for those without a name. Written like
 * {@code plans/people-demo.yaml}.
 */
final class MadeUpPeople {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int LONGEST = 80;

    private final JsonNode offices;

    /** @param offices like {@code plans/offices.yaml} */
    MadeUpPeople(JsonNode offices) {
        this.offices = offices;
    }

    ObjectNode people() {
        ObjectNode file = YAML.createObjectNode();
        ArrayNode people = file.putArray("people");
        ArrayNode unnamed = YAML.createArrayNode();
        for (JsonNode party : offices.path("parties")) {
            String code = party.path("code").asText();
            String kind = party.path("kind").asText();
            if (kind.equals("UNNAMED") || kind.equals("OPEN_SET")) {
                unnamed.add(code);
            } else {
                String id = code.toLowerCase(Locale.ROOT).replace('_', '-');
                String name = party.path("name").asText();
                person(people, id + ".truong", "Người đứng đầu – " + name, code, "HEAD", "Người đứng đầu");
                person(people, id + ".cv", "Chuyên viên – " + name, code, "STAFF", "Chuyên viên");
            }
        }
        person(people, "van-thu", "Văn thư", null, "STAFF", "Văn thư").set("answersFor", unnamed);
        person(people, "quan-tri", "Quản trị", null, "ADMIN", "Quản trị hệ thống");
        return file;
    }

    private static ObjectNode person(
            ArrayNode people, String id, String name, @Nullable String party, String role, String position) {
        ObjectNode person = people.addObject();
        person.put("id", id).put("name", name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        if (party != null) {
            person.put("party", party);
        }
        return person.put("role", role).put("position", position);
    }
}
