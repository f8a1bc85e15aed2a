package vn.dieuphoi.models;

import java.util.Map;

/**
 * The model of a plan's item as files.
 *
 * @param forms its own, by file name; those of the application that it names need not be among them
 */
public record ItemModelFiles(String process, String bpmn, Map<String, String> forms) {

    public ItemModelFiles {
        forms = Map.copyOf(forms);
    }
}
