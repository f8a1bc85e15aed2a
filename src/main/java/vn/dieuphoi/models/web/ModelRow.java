package vn.dieuphoi.models.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.version.ModelVersion;

/**
 * One process in the list.
 *
 * @param versions newest first
 * @param last what came into force here last; null when nothing has
 * @param set in which its draft is; null when there is none
 */
public record ModelRow(
        List<ModelVersion> versions,
        @Nullable ModelChange last,
        @Nullable Long set) {

    public ModelVersion inForce() {
        return versions.get(0);
    }

    public List<ModelVersion> running() {
        return versions.stream().filter(version -> version.running() > 0).toList();
    }

    public boolean item() {
        return inForce().process().startsWith("plan-item-");
    }
}
