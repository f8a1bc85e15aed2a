package vn.dieuphoi.plan.reading.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/** What a draft says of its document: single facts and lists, by the names of the plan file, parts behind a dot. */
public final class DraftDocument {

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, List<Fact>> lists = new LinkedHashMap<>();

    public void put(String name, @Nullable Fact fact) {
        if (fact != null) {
            facts.putIfAbsent(name, fact);
        }
    }

    public void put(String name, List<Fact> list) {
        if (!list.isEmpty()) {
            lists.putIfAbsent(name, list);
        }
    }

    public @Nullable Fact fact(String name) {
        return facts.get(name);
    }

    public Map<String, Fact> facts() {
        return facts;
    }

    public Map<String, List<Fact>> lists() {
        return lists;
    }
}
