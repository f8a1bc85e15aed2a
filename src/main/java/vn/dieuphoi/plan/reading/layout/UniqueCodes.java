package vn.dieuphoi.plan.reading.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.Fact;

/** Sees to it that no two items of a draft have one number, and has a person look where the document uses it twice. */
final class UniqueCodes {

    private final Set<String> used = new HashSet<>();

    List<DraftItem> of(List<DraftItem> items) {
        for (DraftItem item : items) {
            String code = item.code.text();
            String free = code;
            for (int again = 2; !used.add(free); again++) {
                free = code + "-" + again;
            }
            if (!free.equals(code)) {
                item.code = Fact.unsure(free, item.code.raw(), "số " + code + " đã dùng cho một mục khác; hãy sửa số");
            }
        }
        return items;
    }
}
