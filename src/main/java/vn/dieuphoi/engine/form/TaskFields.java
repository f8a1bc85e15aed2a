package vn.dieuphoi.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Fields that a form has for one task and that nobody can draw beforehand: how many there are stands in the data. A form
 * asks for them where it has a component with the property {@code fields}, which they replace.
 */
public interface TaskFields {

    /** What the property says to get these fields. */
    String what();

    /** Components of a Camunda Form, in their order. */
    List<JsonNode> of(DelegateTask task);
}
