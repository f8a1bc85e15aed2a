package vn.dieuphoi.models.check;

import java.util.List;

/** All rules, from names to pictures. */
final class Rules {

    static final List<Rule> OF_MODELS = List.of(
            new FileNameRule(),
            new ElementIdRule(),
            new ProcessAttributesRule(),
            new AllowedElementsRule(),
            new NoCodeRule(),
            new ExpressionRule(),
            new DelegateRule(),
            new AsyncRule(),
            new UserTaskRule(),
            new FormReferenceRule(),
            new DecisionRule(),
            new CallRule(),
            new EscalationRule(),
            new MessageRule(),
            new StartTimerRule(),
            new TimerLabelRule(),
            new LaneMembershipRule(),
            new LaneGroupRule(),
            new LevelSizeRule(),
            new ActivityLabelRule(),
            new EventLabelRule(),
            new GatewayRule(),
            new ItemTextRule(),
            new ItemStartRule(),
            new ItemPartiesRule(),
            new ItemNumbersRule(),
            new DiagramCompleteRule(),
            new NestingRule(),
            new OverlapRule(),
            new FlowGeometryRule(),
            new FlowThroughShapeRule(),
            new CrossingRule(),
            new LabelPlaceRule(),
            new LabelFitRule(),
            new ShapeSizeRule());

    private Rules() {}
}
