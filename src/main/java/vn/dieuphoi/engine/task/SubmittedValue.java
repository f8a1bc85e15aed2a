package vn.dieuphoi.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** Reads submitted values as plain texts, numbers, booleans and lists; nothing is ever deserialised into a class. */
public final class SubmittedValue {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<ValueType> PLAIN_TYPES = Set.of(
            ValueType.STRING,
            ValueType.BOOLEAN,
            ValueType.INTEGER,
            ValueType.LONG,
            ValueType.DOUBLE,
            ValueType.SHORT,
            ValueType.NULL);

    private SubmittedValue() {}

    static Map<String, Object> plain(VariableMap submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (String key : submitted.keySet()) {
            @Nullable Object value = plain(key, submitted.getValueTyped(key));
            if (value != null) {
                plain.put(key, value);
            }
        }
        return plain;
    }

    /** The variables a form's conditions and option lists can see; what is not plain is left out. */
    public static Map<String, Object> visible(VariableMap variables) {
        VariableMap readable = Variables.createVariables();
        for (String name : variables.keySet()) {
            TypedValue typed = variables.getValueTyped(name);
            if (typed instanceof SerializableValue || PLAIN_TYPES.contains(typed.getType())) {
                readable.putValueTyped(name, typed);
            }
        }
        return plain(readable);
    }

    private static @Nullable Object plain(String key, @Nullable TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof SerializableValue serializable && serializable.getValueSerialized() != null) {
            return parse(key, serializable.getValueSerialized());
        }
        Object value = typed.getValue();
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List) {
            return value;
        }
        throw wrong(key);
    }

    private static @Nullable Object parse(String key, String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw wrong(key);
        }
    }

    private static Refused wrong(String key) {
        return new Refused("Chưa gửi được: giá trị của trường “" + key + "” không đúng dạng.");
    }
}
