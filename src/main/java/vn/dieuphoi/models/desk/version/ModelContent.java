package vn.dieuphoi.models.desk.version;

import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Sha256;

/**
 * A model with the forms that go with it.
 *
 * @param process id of the process
 * @param forms content by file name
 */
public record ModelContent(String process, String bpmn, Map<String, String> forms) {

    public ModelContent {
        forms = Map.copyOf(forms);
    }

    public String file() {
        return process + ".bpmn";
    }

    public String sha256() {
        StringBuilder all = new StringBuilder(bpmn);
        new TreeMap<>(forms)
                .forEach((name, content) ->
                        all.append('\n').append(name).append('\n').append(content));
        return Sha256.hex(all.toString());
    }
}
