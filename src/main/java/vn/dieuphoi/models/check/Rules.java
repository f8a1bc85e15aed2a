package vn.dieuphoi.models.check;

import java.util.List;

/** All rules: what keeps a model from coming into force, and what a reader would like better. */
final class Rules {

    static final List<Rule> OF_FUNCTION = List.of(
            new FileNameRule(),
            new ProcessAttributesRule(),
            new AllowedElementsRule(),
            new NoCodeRule(),
            new LimitsRule(),
            new ExpressionRule(),
            new DelegateRule(),
            new StepOfProcessRule(),
            new AsyncRule(),
            new UserTaskRule(),
            new FormReferenceRule(),
            new FormFieldsRule(),
            new DecisionRule(),
            new CallRule(),
            new EscalationRule(),
            new MessageRule(),
            new StartTimerRule(),
            new FlowRule(),
            new EndlessLoopRule(),
            new GatewayRule(),
            new LaneMembershipRule(),
            new LaneGroupRule(),
            new ItemTextRule(),
            new ItemFrameRule(),
            new ItemPartiesRule(),
            new ItemNumbersRule());

    static final List<Rule> OF_LOOKS = List.of(
            new ElementIdRule(),
            new TimerLabelRule(),
            new LevelSizeRule(),
            new ActivityLabelRule(),
            new EventLabelRule(),
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
