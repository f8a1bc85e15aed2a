package vn.dieuphoi.work.process.item;

import java.util.Map;
import vn.dieuphoi.work.WorkKey;

/** What the plan demands of a step beyond its form; refuses with a message for the person. */
interface StepRule {

    /** @param values the fields of the form */
    void check(WorkKey workItem, Map<String, Object> values);
}
