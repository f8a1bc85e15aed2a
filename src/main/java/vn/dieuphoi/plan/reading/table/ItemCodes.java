package vn.dieuphoi.plan.reading.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.Fact;

/** Gives each item of a table a number of its own. */
final class ItemCodes {

    private final List<DraftItem> items;

    ItemCodes(List<DraftItem> items) {
        this.items = items;
    }

    /** Where numbers begin anew in each group, the group's number is put before them. */
    List<DraftItem> settled() {
        boolean anew = anew();
        Map<String, Integer> seen = new HashMap<>();
        for (DraftItem item : items) {
            Fact code = item.code;
            String words = code.value() instanceof GroupedCode grouped && anew ? grouped.full() : code.text();
            int times = seen.merge(words, 1, Integer::sum);
            item.code = times == 1
                    ? new Fact(words, code.raw(), code.confidence(), code.reason())
                    : Fact.unsure(
                            words + "-" + times, code.raw(), "số " + words + " đã dùng cho một mục khác; hãy sửa số");
        }
        return items;
    }

    private boolean anew() {
        Map<String, Set<String>> groups = new HashMap<>();
        for (DraftItem item : items) {
            if (item.code.value() instanceof GroupedCode grouped) {
                groups.computeIfAbsent(grouped.code(), fresh -> new HashSet<>()).add(String.valueOf(grouped.group()));
            }
        }
        return groups.values().stream().anyMatch(in -> in.size() > 1);
    }
}
