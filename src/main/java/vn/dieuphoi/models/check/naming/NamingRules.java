package vn.dieuphoi.models.check.naming;

import java.util.List;
import vn.dieuphoi.models.check.Rule;

/** Labels and ids. */
public final class NamingRules {

    public static final List<Rule> ALL =
            List.of(new ElementIdRule(), new TimerLabelRule(), new ActivityLabelRule(), new EventLabelRule());

    private NamingRules() {}
}
