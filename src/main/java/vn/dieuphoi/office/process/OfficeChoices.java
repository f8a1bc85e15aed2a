package vn.dieuphoi.office.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.task.StartChoices;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;

/** Offices and partners as start forms offer them: those of the register, today. */
@Component
class OfficeChoices implements StartChoices {

    private static final Set<PartyKind> ASKED = Set.of(PartyKind.INTERNAL, PartyKind.OUTSIDE, PartyKind.SET);

    private final PartyRegister parties;

    OfficeChoices(PartyRegister parties) {
        this.parties = parties;
    }

    @Override
    public Map<String, List<Map<String, String>>> all() {
        return Map.of(
                "offices", options(party -> party.kind() == PartyKind.INTERNAL),
                "partners", options(party -> ASKED.contains(party.kind())));
    }

    private List<Map<String, String>> options(Predicate<Party> which) {
        return parties.all().stream()
                .filter(which)
                .filter(party -> !parties.isLeadership(party.code()))
                .map(party ->
                        Map.of("label", party.name(), "value", party.code().value()))
                .toList();
    }
}
