package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * The values of a start form on their way to the first step, which runs in a later transaction: one variable, so that
 * no field can overwrite a variable of the process, and removed when taken.
 */
public final class StartForm {

    private static final String VARIABLE = "startForm";
    private static final JsonMapper JSON = new JsonMapper();

    private StartForm() {}

    public static void keep(VariableScope scope, FormValues values) {
        scope.setVariable(VARIABLE, SpinValues.jsonValue(json(values.asMap())).create());
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Không ghi được giá trị của biểu mẫu", e);
        }
    }

    static FormValues take(DelegateExecution execution) {
        JsonValue kept = execution.getVariableTyped(VARIABLE, false);
        if (kept == null) {
            return new FormValues(Map.of(), Set.of());
        }
        try {
            Map<String, Object> values = JSON.readValue(kept.getValueSerialized(), new TypeReference<>() {});
            execution.removeVariable(VARIABLE);
            return new FormValues(values, values.keySet());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Không đọc được biểu mẫu khởi tạo", e);
        }
    }
}
