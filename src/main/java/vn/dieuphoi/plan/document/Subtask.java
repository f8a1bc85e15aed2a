package vn.dieuphoi.plan.document;

import java.util.List;
import vn.dieuphoi.office.PartyCode;

/**
 * A line of work inside an item.
 *
 * @param title ours, short
 * @param text the source sentence, verbatim
 * @param external the item's outside parties that this line concerns
 */
public record Subtask(String title, String text, List<PartyCode> external) {

    public Subtask {
        external = List.copyOf(external);
    }
}
