package vn.dieuphoi.engine.task;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.form.FormValues;

/** Refuses a start form whose fields are each right but that makes no sense; the first step runs too late to say so. */
public interface StartCheck {

    /** The process that the form starts. */
    String model();

    /**
     * @param person who submits it; null when no person does
     * @throws vn.dieuphoi.Refused with what to do
     */
    void check(FormValues values, @Nullable String person);
}
