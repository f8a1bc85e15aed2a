package vn.dieuphoi.reporting.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.TaskFields;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.dossier.SurveyDesk;

/** A field for every figure that the plan wants: each target, and each of its parts. */
@Component
class TargetFields implements TaskFields {

    private static final String PERCENT = "%";
    private static final JsonMapper JSON = new JsonMapper();

    private final SurveyDesk desk;

    TargetFields(SurveyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String what() {
        return "targets";
    }

    @Override
    public List<JsonNode> of(DelegateTask task) {
        return of(desk.targets(ReportVariables.PERIOD.of(task)));
    }

    static List<JsonNode> of(List<Target> targets) {
        List<JsonNode> fields = new ArrayList<>();
        for (Target target : targets) {
            if (target.value() != null || target.breakdown().isEmpty()) {
                fields.add(field(target, SurveyFields.field(target), target.name()));
            }
            for (int part = 0; part < target.breakdown().size(); part++) {
                ObjectNode field = field(
                        target,
                        SurveyFields.field(target, part),
                        target.name() + ": " + target.breakdown().get(part).name());
                if (part == target.breakdown().size() - 1) {
                    field.put("description", sum(target));
                }
                fields.add(field);
            }
        }
        return fields;
    }

    private static ObjectNode field(Target target, String key, String label) {
        ObjectNode field = JSON.createObjectNode()
                .put("type", "number")
                .put("id", key)
                .put("key", key)
                .put("label", label + " (" + target.unit() + ")")
                .put("decimalDigits", whole(target) ? 0 : 2);
        ObjectNode limits = field.putObject("validate").put("min", 0);
        if (target.unit().equals(PERCENT)) {
            limits.put("max", 100);
        }
        return field;
    }

    /** What the plan counts in whole numbers is counted so; money and shares have decimals. */
    private static boolean whole(Target target) {
        return !target.unit().equals(PERCENT)
                && !target.unit().contains("đồng")
                && Stream.concat(
                                Stream.ofNullable(target.value()),
                                target.breakdown().stream().map(Target.Part::value))
                        .filter(Objects::nonNull)
                        .allMatch(TargetFields::isWhole);
    }

    private static boolean isWhole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }

    private static String sum(Target target) {
        return target.value() == null
                ? target.whole()
                        .map(whole -> "Các phần cộng lại phải bằng " + target.written(whole) + ".")
                        .orElse("Ghi đủ các phần.")
                : "Các phần cộng lại phải bằng số chung; chưa có số của từng phần thì chỉ ghi số chung.";
    }
}
