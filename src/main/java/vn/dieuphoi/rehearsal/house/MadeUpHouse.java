package vn.dieuphoi.rehearsal.house;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.PlanParty;

/**
 * The house in which a plan is rehearsed of which no register is known: its issuer as the department, its parties as they
 * are called in it, and a leadership. Written like {@code plans/offices.yaml}.
 */
final class MadeUpHouse {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** So many bodies stand for a group that the plan does not count. */
    private static final int MEMBERS = 2;

    private final Plan plan;
    private final Set<String> spellings = new HashSet<>();
    private final Set<PartyCode> leads;

    MadeUpHouse(Plan plan) {
        this.plan = plan;
        this.leads = plan.items().stream()
                .flatMap(item -> item.leadOffice().stream())
                .collect(Collectors.toSet());
    }

    ObjectNode offices() {
        String leadership = free("LANHDAO");
        ObjectNode file = YAML.createObjectNode();
        department(file.putObject("department"));
        file.put("headGroup", free("NGUOIDUNGDAU"));
        file.put("leadership", leadership);
        file.putObject("charges");
        ArrayNode parties = file.putArray("parties");
        party(parties, leadership, "Lãnh đạo", PartyKind.INTERNAL);
        plan.parties().forEach(party -> party(parties, party.code().value(), party.name(), kind(party)));
        file.put("standingOffice", standingOffice(parties));
        return file;
    }

    /** Who leads most; where nobody leads, an office that is there for that alone. */
    private String standingOffice(ArrayNode parties) {
        Map<PartyCode, Integer> led = new HashMap<>();
        plan.items().forEach(item -> item.leadOffice().ifPresent(lead -> led.merge(lead, 1, Integer::sum)));
        return led.entrySet().stream()
                .filter(each -> kindOf(each.getKey()) == PartyKind.INTERNAL)
                .max(Comparator.comparing((Map.Entry<PartyCode, Integer> each) -> each.getValue())
                        .thenComparing(each -> each.getKey().value()))
                .map(each -> each.getKey().value())
                .orElseGet(() -> {
                    String code = free("THUONGTRUC");
                    party(parties, code, "Bộ phận thường trực", PartyKind.INTERNAL);
                    return code;
                });
    }

    private void department(ObjectNode department) {
        department.put("name", plan.document().issuer());
        department.put("above", "");
        department.put("sign", plan.document().sign().replaceFirst("^.*-", "").replaceAll("[^\\p{L}\\p{N}]", ""));
        department.put("place", plan.document().place());
        department.put("countryLine", "").put("mottoLine", "");
        department.put("headTitle", "Thủ trưởng").put("deputyTitle", "Cấp phó");
        department.put("bodyWord", "cơ quan").put("leadershipWord", "lãnh đạo").put("officeWord", "đơn vị");
    }

    private void party(ArrayNode parties, String code, String name, PartyKind kind) {
        ObjectNode party = parties.addObject();
        spellings.add(key(code));
        String unique = spellings.add(key(name)) ? name : name + " (" + code + ")";
        party.put("code", code).put("name", unique).put("abbreviation", code).put("kind", kind.name());
        if (kind == PartyKind.SET) {
            party.put("outside", true);
            ArrayNode members = party.putArray("members");
            for (int number = 1; number <= MEMBERS; number++) {
                members.add(unique + " – nơi thứ " + number);
            }
        }
    }

    private static String key(String words) {
        return PlainWords.of(words);
    }

    private PartyKind kindOf(PartyCode code) {
        return plan.parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .map(this::kind)
                .orElse(PartyKind.UNNAMED);
    }

    private PartyKind kind(PlanParty party) {
        if (leads.contains(party.code())) {
            return party.kind() == PlanParty.Kind.OUTSIDE ? PartyKind.OUTSIDE : PartyKind.INTERNAL;
        }
        if (party.code().equals(PlanItem.RELATED_OFFICES)) {
            return PartyKind.OPEN_SET;
        }
        return switch (party.kind()) {
            case OFFICE -> PartyKind.INTERNAL;
            case OUTSIDE -> key(party.name()).startsWith("cac ") ? PartyKind.SET : PartyKind.OUTSIDE;
            case UNNAMED -> PartyKind.UNNAMED;
        };
    }

    /** That code, or the first that begins so and that the plan does not use. */
    private String free(String wanted) {
        List<String> taken =
                plan.parties().stream().map(party -> party.code().value()).toList();
        return Stream.iterate(0, number -> number + 1)
                .map(number -> number == 0 ? wanted : wanted + number)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }
}
