package vn.dieuphoi.engine.task;

import java.util.List;
import java.util.Map;

/**
 * What can be chosen in start forms and stands in the database: a field of a form names it by its {@code valuesKey}. A task
 * has variables for that, a start form has none.
 */
public interface StartChoices {

    /** Options by the name that forms use: {@code label} as people read it, {@code value} as it is handed in. */
    Map<String, List<Map<String, String>>> all();
}
