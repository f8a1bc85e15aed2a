package vn.dieuphoi.models.desk.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Sha256;

/**
 * What a set holds, as it was uploaded.
 *
 * @param models BPMN by process
 * @param forms content by file name
 */
public record SetContent(Map<String, String> models, Map<String, String> forms) {

    public SetContent {
        models = Map.copyOf(models);
        forms = Map.copyOf(forms);
    }

    /** Another one when anything in it is. */
    public String sha256() {
        StringBuilder all = new StringBuilder();
        for (Map<String, String> files : List.of(models, forms)) {
            new TreeMap<>(files)
                    .forEach((name, content) ->
                            all.append(name).append('\n').append(content).append('\n'));
        }
        return Sha256.hex(all.toString());
    }
}
