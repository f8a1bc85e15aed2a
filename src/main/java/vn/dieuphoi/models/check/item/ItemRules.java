package vn.dieuphoi.models.check.item;

import java.util.List;
import vn.dieuphoi.models.check.Rule;

/** The model of an item beside its plan. */
public final class ItemRules {

    public static final List<Rule> ALL = List.of(
            new LaneMembershipRule(),
            new LaneGroupRule(),
            new ItemTextRule(),
            new ItemFrameRule(),
            new SharedFrameRule(),
            new ItemPartiesRule(),
            new ItemNumbersRule());

    private ItemRules() {}
}
