package vn.dieuphoi.search;

import java.util.Collection;
import java.util.List;

/** What a module lets people look for; it shows nobody more than its own pages do. */
public interface Findable {

    /**
     * One thing that was found.
     *
     * @param label an item's number, or empty
     * @param address the path of its page
     */
    record Found(String label, String title, String detail, String address) {}

    /**
     * Who looks.
     *
     * @param groups the engine's groups in which the person acts
     * @param inside whether the person belongs to the department, whose people and plan are not outsiders' business
     */
    record Looker(String person, Collection<String> groups, boolean inside, boolean administrator) {}

    /** Over what was found: "Đề nghị". */
    String heading();

    /** Where it stands among the others. */
    int place();

    /** The best first. */
    List<Found> find(SoughtWords sought, Looker looker, int most);
}
