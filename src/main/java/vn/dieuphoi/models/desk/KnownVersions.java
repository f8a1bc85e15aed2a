package vn.dieuphoi.models.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.models.desk.move.WorkMover;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.difference.ModelElements;

/** What the engine and the files say of pairs of versions, asked once each. */
final class KnownVersions {

    private final DeployedModels models;
    private final WorkMover mover;
    private final Map<String, Set<String>> found = new HashMap<>();
    private final Map<String, ModelElements> elements = new HashMap<>();

    KnownVersions(DeployedModels models, WorkMover mover) {
        this.models = models;
        this.mover = mover;
    }

    Set<String> in(String from, String to) {
        return found.computeIfAbsent(from + " " + to, pair -> new HashSet<>(mover.found(from, to)));
    }

    ModelElements names(String definition) {
        return elements.computeIfAbsent(
                definition,
                id -> ModelElements.of(models.version(id)
                        .map(version -> models.content(version).bpmn())
                        .orElseThrow()));
    }
}
