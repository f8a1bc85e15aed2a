package vn.dieuphoi.work.process.item;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The enterprises that the lead chose; items 9.4 and 9.5 say how many there must be. */
@Component
class ChosenEnterprises implements StepRule {

    private static final String FIELD = "enterprises";
    private static final String UNIT = "doanh nghiệp";

    private final PlanRegister plans;
    private final WorkRegister register;

    ChosenEnterprises(PlanRegister plans, WorkRegister register) {
        this.plans = plans;
        this.register = register;
    }

    @Override
    public void check(WorkKey workItem, Map<String, Object> values) {
        if (!(values.get(FIELD) instanceof String text)) {
            return;
        }
        List<String> names = namesIn(text);
        if (new HashSet<>(names).size() != names.size()) {
            throw new Refused("Danh sách có doanh nghiệp trùng tên; hãy ghi mỗi doanh nghiệp một lần.");
        }
        Units.quantity(plans, workItem, UNIT).ifPresent(wanted -> {
            if (wanted != names.size()) {
                throw new Refused(
                        "Kế hoạch yêu cầu chọn %d doanh nghiệp, danh sách đang có %d; hãy ghi mỗi doanh nghiệp một dòng."
                                .formatted(wanted, names.size()));
            }
        });
    }

    List<String> of(WorkKey workItem) {
        return register.stepsOf(workItem).stream()
                .map(step -> step.values().get(FIELD))
                .filter(String.class::isInstance)
                .map(text -> namesIn((String) text))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(workItem + ": chưa chọn doanh nghiệp"));
    }

    private static List<String> namesIn(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
