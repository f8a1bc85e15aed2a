package vn.dieuphoi.models.check.flow;

import java.util.List;
import vn.dieuphoi.models.check.Rule;

/** The way through a model. */
public final class FlowRules {

    public static final List<Rule> ALL = List.of(
            new AllowedElementsRule(),
            new CallRule(),
            new EscalationRule(),
            new MessageRule(),
            new MessageFlowRule(),
            new FlowRule(),
            new EndlessLoopRule(),
            new GatewayRule());

    private FlowRules() {}
}
