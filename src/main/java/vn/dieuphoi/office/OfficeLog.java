package vn.dieuphoi.office;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;

/** Where this module writes down what people changed; the journal implements it. */
public interface OfficeLog {

    /** @param subject a person's id, an office's code, or the key of a piece of work */
    void record(
            Actor actor,
            Subject subject,
            String action,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after);
}
