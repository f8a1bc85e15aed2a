package vn.dieuphoi.consistency.search;

import java.util.List;
import java.util.Map;

/** Finds what SQL alone cannot say. Reads only, within the comparison's one look at the database. */
public interface Search {

    /** The rule's code. */
    String rule();

    /** @param candidates the rows of the rule's own SQL, by column; none where it has no SQL */
    List<Sighting> find(List<Map<String, Object>> candidates);
}
