package vn.dieuphoi.rehearsal.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyMember;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.Plan;

/** The register of this house, for a rehearsal of one of its plans: its parties, without its people. */
@Component
public class RegisteredHouse {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final PartyRegister parties;
    private final DepartmentRegister department;

    RegisteredHouse(PartyRegister parties, DepartmentRegister department) {
        this.parties = parties;
        this.department = department;
    }

    /**
     * Written like {@code plans/offices.yaml}; with those parties of the plan that the register does not know yet. Empty
     * while the house has no leadership or no standing office: then the plan's own parties play.
     */
    @Transactional(readOnly = true)
    public Optional<String> yaml(Plan plan) {
        Optional<Party> leadership = parties.holder(PartyDuty.LEADERSHIP);
        Optional<Party> standing = parties.holder(PartyDuty.STANDING_OFFICE);
        if (leadership.isEmpty() || standing.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode file = YAML.createObjectNode();
        file.set("department", YAML.valueToTree(department.now()));
        file.put("headGroup", parties.headGroup());
        file.put("leadership", leadership.get().code().value());
        file.put("standingOffice", standing.get().code().value());
        file.putObject("charges");
        ArrayNode list = file.putArray("parties");
        Set<String> known = new HashSet<>();
        Set<String> spellings = new HashSet<>();
        for (Party party : parties.all()) {
            known.add(party.code().value());
            write(list.addObject(), party, spellings);
        }
        for (JsonNode other : new MadeUpHouse(plan).offices().path("parties")) {
            boolean ofThePlan = plan.parties().stream()
                    .anyMatch(party ->
                            party.code().value().equals(other.path("code").asText()));
            if (ofThePlan && known.add(other.path("code").asText())) {
                ObjectNode added = (ObjectNode) other;
                added.put(
                        "name",
                        unique(added.path("name").asText(), added.path("code").asText(), spellings));
                list.add(added);
            }
        }
        return Optional.of(written(file));
    }

    private void write(ObjectNode into, Party party, Set<String> spellings) {
        String code = party.code().value();
        into.put("code", code);
        into.put("name", unique(party.name(), code, spellings));
        into.put("abbreviation", code);
        into.put("kind", party.kind().name());
        into.put("outside", party.outside());
        ArrayNode members = into.putArray("members");
        parties.members(party.code()).stream().map(PartyMember::name).forEach(members::add);
    }

    private static String unique(String name, String code, Set<String> spellings) {
        spellings.add(PlainWords.of(code));
        return spellings.add(PlainWords.of(name)) ? name : name + " (" + code + ")";
    }

    private static String written(ObjectNode file) {
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
