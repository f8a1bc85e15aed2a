package vn.dieuphoi.work.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.LinkedDocument;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Which office leads each programme of an item, as leadership assigned it: those that the plan names by their place in the
 * plan, those of its open list by a line each. There is never a silent default.
 */
@Component
public class ProgrammeLeads {

    /** How many programmes one form can assign. */
    public static final int MOST = 12;

    /** The fields of the form, {@code lead1} for the first programme of the plan. */
    private static final String LEAD = "lead";

    /** The fields of forms of before, {@code programme1234} for the document of that number. */
    private static final String BY_NUMBER = "programme";

    private static final String OTHERS = "otherProgrammes";

    private final WorkRegister register;
    private final PlanRegister plans;
    private final PartyRegister parties;

    ProgrammeLeads(WorkRegister register, PlanRegister plans, PartyRegister parties) {
        this.register = register;
        this.plans = plans;
        this.parties = parties;
    }

    /** Those that the plan names, in its order. */
    public List<LinkedDocument> named(WorkKey item) {
        return item.itemCode()
                .map(code -> plans.item(item.plan(), code))
                .map(PlanItem::programmes)
                .orElse(List.of());
    }

    /** By the programme's sign, as they were assigned last; empty while they are not. */
    public Map<String, PartyCode> of(WorkKey item) {
        return register.stepsOf(item).stream()
                .map(step -> in(item, step.values()))
                .filter(leads -> !leads.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(Map.of());
    }

    /**
     * What a form assigns; empty where it is another form.
     *
     * @throws Refused when a line of the open list cannot be read, or an office does no work here
     */
    public Map<String, PartyCode> in(WorkKey item, Map<String, Object> values) {
        Map<String, PartyCode> leads = new LinkedHashMap<>();
        List<LinkedDocument> named = named(item);
        for (int i = 0; i < named.size(); i++) {
            String sign = named.get(i).sign();
            @Nullable Object byNumber = values.get(BY_NUMBER + sign.replaceFirst("/.*", ""));
            Optional.ofNullable(values.getOrDefault(LEAD + (i + 1), byNumber))
                    .ifPresent(lead -> leads.put(sign, office(String.valueOf(lead))));
        }
        if (!leads.isEmpty() && values.get(OTHERS) instanceof String others) {
            others.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(line, leads));
        }
        return leads;
    }

    private void add(String line, Map<String, PartyCode> leads) {
        String[] parts = line.split(";", 2);
        if (parts.length != 2 || parts[0].isBlank() || !parts[1].strip().matches("[A-Z][A-Z0-9_]*")) {
            throw new Refused(
                    "Dòng \"" + line + "\" chưa đúng; hãy ghi số hiệu, dấu chấm phẩy, rồi mã đơn vị chủ trì.");
        }
        if (leads.putIfAbsent(parts[0].strip(), office(parts[1].strip())) != null) {
            throw new Refused("Chương trình " + parts[0].strip() + " được giao hai lần; hãy giữ một dòng.");
        }
    }

    private PartyCode office(String code) {
        PartyCode office = parties.inForce(new PartyCode(code));
        if (!parties.worksHere(office)) {
            throw new Refused(
                    parties.party(office).name() + " không phải đơn vị trực thuộc; hãy giao cho một phòng, đơn vị.");
        }
        return office;
    }
}
