package vn.dieuphoi.models.check.execution;

import java.util.List;
import vn.dieuphoi.models.check.Rule;

/** What the engine and our code need. */
public final class ExecutionRules {

    public static final List<Rule> ALL = List.of(
            new FileNameRule(),
            new ProcessAttributesRule(),
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
            new StartTimerRule());

    private ExecutionRules() {}
}
