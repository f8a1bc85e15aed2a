package vn.dieuphoi.work.process.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * The programmes of item 7 and the offices that lead them. Leadership assigns a lead to each of the five that the plan
 * names and to those of its open list; there is never a silent default.
 */
@Component("programmes")
@ExpressionBean("Các chương trình của mục 7")
public class Programmes implements StepRule {

    /** Form field by document number, in the plan's order. */
    private static final Map<String, String> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("3231/KH-UBND", "programme3231");
        NAMED.put("3076/KH-UBND", "programme3076");
        NAMED.put("1305/KH-UBND", "programme1305");
        NAMED.put("1306/KH-UBND", "programme1306");
        NAMED.put("1562/CTr-UBND", "programme1562");
    }

    private static final String OTHERS = "otherProgrammes";

    private final WorkRegister register;
    private final PartyRegister parties;

    Programmes(WorkRegister register, PartyRegister parties) {
        this.register = register;
        this.parties = parties;
    }

    @Override
    public void check(WorkKey workItem, Map<String, Object> values) {
        if (values.containsKey(NAMED.get("3231/KH-UBND"))) {
            leadsIn(values).values().forEach(parties::party);
        }
    }

    @ExpressionMethod("danh sách chương trình")
    public List<String> of(String workItem) {
        return List.copyOf(leadsOf(workItem).keySet());
    }

    /** One of those that the plan names, for the step that stands for it. */
    @ExpressionMethod("chương trình có số hiệu này, nếu đã giao chủ trì")
    public List<String> only(String workItem, String programme) {
        return of(workItem).stream().filter(programme::equals).toList();
    }

    /** Those of the open list. */
    @ExpressionMethod("các chương trình khác ngoài những chương trình có bước riêng")
    public List<String> others(String workItem) {
        return of(workItem).stream()
                .filter(programme -> !NAMED.containsKey(programme))
                .toList();
    }

    /** The group that leads a programme, for the candidate group of its task. */
    @ExpressionMethod("nhóm của đơn vị chủ trì chương trình")
    public String lead(String workItem, String programme) {
        PartyCode lead = leadsOf(workItem).get(programme);
        if (lead == null) {
            throw new IllegalStateException(workItem + ": chưa phân công chủ trì chương trình " + programme);
        }
        return parties.inForce(lead).value();
    }

    private Map<String, PartyCode> leadsOf(String workItem) {
        return register.stepsOf(new WorkKey(workItem)).stream()
                .filter(step -> step.values().containsKey(NAMED.get("3231/KH-UBND")))
                .map(step -> leadsIn(step.values()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(workItem + ": chưa phân công chủ trì các chương trình"));
    }

    private static Map<String, PartyCode> leadsIn(Map<String, Object> values) {
        Map<String, PartyCode> leads = new LinkedHashMap<>();
        NAMED.forEach((programme, field) -> leads.put(programme, new PartyCode(String.valueOf(values.get(field)))));
        if (values.get(OTHERS) instanceof String others) {
            others.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                String[] parts = line.split(";", 2);
                if (parts.length != 2 || !parts[1].strip().matches("[A-Z_]+")) {
                    throw new Refused(
                            "Dòng \"" + line + "\" chưa đúng; hãy ghi: số hiệu; mã đơn vị (ví dụ: 238/KH-UBND; GDNN).");
                }
                leads.put(parts[0].strip(), new PartyCode(parts[1].strip()));
            });
        }
        return leads;
    }
}
