package vn.dieuphoi.models.check;

import java.util.Locale;

/** One thing that must be true of every model. */
public interface Rule {

    void check(Model model, Project project, Report report);

    /** {@code file-name} for FileNameRule. */
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<?> rule) {
        return rule.getSimpleName()
                .replaceFirst("Rule$", "")
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
