package vn.dieuphoi.adoption.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.ItemModelFiles;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.plan.ItemCode;

/**
 * The model of an item of a draft.
 *
 * @param outline as it was typed; null where the model was drawn in Modeler
 * @param itemSha256 of what the draft said of the item when it was drawn
 * @param findings what was wrong with it when it was saved
 */
public record DraftedModel(
        ItemCode item,
        ModelOrigin origin,
        @Nullable String outline,
        ItemModelFiles files,
        String itemSha256,
        List<Finding> findings,
        String savedBy,
        Instant savedAt) {

    public DraftedModel {
        findings = List.copyOf(findings);
    }

    /** @param found by file name */
    DraftedModel with(Map<String, List<Finding>> found) {
        List<Finding> own = Stream.concat(Stream.of(files.process() + ".bpmn"), files.forms().keySet().stream())
                .flatMap(file -> found.getOrDefault(file, List.of()).stream())
                .toList();
        return new DraftedModel(item, origin, outline, files, itemSha256, own, savedBy, savedAt);
    }

    /** What keeps it from coming into force. */
    public List<Finding> faults() {
        return findings.stream().filter(finding -> !finding.looks()).toList();
    }
}
