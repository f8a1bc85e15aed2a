package vn.dieuphoi.models.usable;

import java.util.List;

/**
 * A form in force.
 *
 * @param name as a step names it
 * @param models names of the models that use it
 * @param fields key and label, a line each
 */
public record UsableForm(String name, List<String> models, List<String> fields) {

    public UsableForm {
        models = List.copyOf(models);
        fields = List.copyOf(fields);
    }
}
