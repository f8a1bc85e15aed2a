package vn.dieuphoi.models.desk;

import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Sha256;

/**
 * A model with the forms that go with it.
 *
 * @param process id of the process
 * @param forms content by file name
 */
record ModelContent(String process, String bpmn, Map<String, String> forms) {

    ModelContent {
        forms = Map.copyOf(forms);
    }

    String file() {
        return process + ".bpmn";
    }

    String sha256() {
        StringBuilder all = new StringBuilder(bpmn);
        new TreeMap<>(forms)
                .forEach((name, content) ->
                        all.append('\n').append(name).append('\n').append(content));
        return Sha256.hex(all.toString());
    }
}
