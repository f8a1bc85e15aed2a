package vn.dieuphoi.adoption.effect;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;

/**
 * A content that is to be adopted.
 *
 * @param left items that stay as they are now although the content changes them
 * @param draft whose models come into force with it; null for a content without a draft
 */
public record AdoptionOrder(
        Plan content,
        Set<ItemCode> left,
        String reason,
        Actor by,
        @Nullable Long draft) {

    public AdoptionOrder {
        left = Set.copyOf(left);
        reason = reason.strip();
    }

    AdoptionOrder leaving(Set<ItemCode> more) {
        Set<ItemCode> all = new TreeSet<>(left);
        all.addAll(more);
        return new AdoptionOrder(content, all, reason, by, draft);
    }
}
