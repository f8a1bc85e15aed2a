package vn.dieuphoi.plan.reading.draft;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/**
 * A party with what it is to do in an item.
 *
 * @param scope null where nothing says so
 */
public record DraftRole(Fact party, @Nullable Fact scope) {}
