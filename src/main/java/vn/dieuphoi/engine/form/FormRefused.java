package vn.dieuphoi.engine.form;

import java.util.Map;
import vn.dieuphoi.Refused;

/** A form that was not taken, with what is wrong beside each of its fields. */
public final class FormRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> problems;

    /** @param problems one sentence for each field in error, by the field's key */
    public FormRefused(String message, Map<String, String> problems) {
        super(message);
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
