package vn.dieuphoi.engine.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Decides with the form's own FEEL conditions which fields the person could see. */
final class FieldVisibility {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    private final VariableContext context;

    /** The fields of a group share its condition. */
    private final Map<String, Boolean> held = new HashMap<>();

    FieldVisibility(Set<String> fields, Map<String, Object> submitted, Map<String, Object> around) {
        VariableMap all = Variables.createVariables();
        // An empty field is null in a condition, not an unknown name.
        fields.forEach(field -> all.putValue(field, null));
        all.putAll(around);
        all.putAll(submitted);
        this.context = all.asVariableContext();
    }

    boolean shows(FormField field) {
        return field.hideWhen().stream().noneMatch(condition -> held.computeIfAbsent(condition, this::holds));
    }

    private boolean holds(String condition) {
        String expression = condition.startsWith("=") ? condition.substring(1) : condition;
        return Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(expression, context));
    }
}
