package vn.dieuphoi.plan.reading.draft;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/**
 * A party with what it is to do in an item.
 *
 * @param scope null where nothing says so
 * @param collective whether it is a set, each of whose members answers for itself: UBND các xã, phường
 */
public record DraftRole(Fact party, @Nullable Fact scope, boolean collective) {

    /** The same party with a doubt that was found elsewhere. */
    public DraftRole doubted(String why) {
        return new DraftRole(party.doubted(why), scope, collective);
    }
}
