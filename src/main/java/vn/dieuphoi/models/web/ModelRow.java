package vn.dieuphoi.models.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.desk.ModelChange;
import vn.dieuphoi.models.desk.ModelVersion;

/**
 * One process in the list.
 *
 * @param versions newest first
 * @param last what came into force here last; null when nothing has
 */
public record ModelRow(
        List<ModelVersion> versions, @Nullable ModelChange last, boolean draft) {

    public ModelVersion inForce() {
        return versions.get(0);
    }

    public List<ModelVersion> running() {
        return versions.stream().filter(version -> version.running() > 0).toList();
    }

    public boolean item() {
        return inForce().process().startsWith("plan-item-");
    }

    /** Orders 4.10 after 4.9. */
    String order() {
        StringBuilder order = new StringBuilder();
        for (String part : inForce().process().split("-", -1)) {
            order.append(part.matches("\\d+") ? "0".repeat(Math.max(0, 4 - part.length())) + part : part)
                    .append('-');
        }
        return order.toString();
    }
}
