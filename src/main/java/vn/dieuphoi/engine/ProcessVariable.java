package vn.dieuphoi.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with a name and a type. Variables carry ids and routing values only; data lives in our own tables.
 *
 * @param name as the models write it
 * @param type the Java type that the engine stores
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The value; a missing one is a fault of the model and stops the step. */
    public T of(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Quy trình thiếu biến \"" + name + "\" (" + scope + ")"));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value);
    }
}
