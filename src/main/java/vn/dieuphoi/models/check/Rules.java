package vn.dieuphoi.models.check;

import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.models.check.execution.ExecutionRules;
import vn.dieuphoi.models.check.flow.FlowRules;
import vn.dieuphoi.models.check.item.ItemRules;
import vn.dieuphoi.models.check.layout.LayoutRules;
import vn.dieuphoi.models.check.naming.NamingRules;

/** All rules: what keeps a model from coming into force, and what a reader would like better. */
final class Rules {

    static final List<Rule> OF_FUNCTION = Stream.of(ExecutionRules.ALL, FlowRules.ALL, ItemRules.ALL)
            .flatMap(List::stream)
            .toList();

    static final List<Rule> OF_LOOKS =
            Stream.of(NamingRules.ALL, LayoutRules.ALL).flatMap(List::stream).toList();

    private Rules() {}
}
