package vn.dieuphoi.models.check.layout;

import java.util.List;
import vn.dieuphoi.models.check.Rule;

/** The drawing. */
public final class LayoutRules {

    public static final List<Rule> ALL = List.of(
            new LevelSizeRule(),
            new DiagramCompleteRule(),
            new NestingRule(),
            new OverlapRule(),
            new FlowGeometryRule(),
            new FlowThroughShapeRule(),
            new CrossingRule(),
            new LabelPlaceRule(),
            new LabelFitRule(),
            new ShapeSizeRule());

    private LayoutRules() {}
}
