package vn.dieuphoi.engine.expression;

import java.lang.reflect.Method;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * Evaluates expressions of models with the guard in front, and none that a person sends: the engine evaluates
 * expressions in task queries, so that whoever may search could run code. A query may use the few of our own filters.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    private final ExpressionBeans named;

    GuardedExpressions(ExpressionBeans named) {
        this.named = named;
    }

    @Override
    public Expression createExpression(String text) {
        return new Guarded(createValueExpression(text), text);
    }

    /** Left out: functions that parse XML and JSON, which no model uses. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard(named));
        resolvers.add(named);
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        resolvers.add(new BeanELResolver(true));
        return resolvers;
    }

    /** Without a process around it an expression comes from a query. */
    private final class Guarded extends JuelExpression {

        Guarded(ValueExpression value, String text) {
            super(value, GuardedExpressions.this, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !QueryExpressions.ALLOWED.contains(getExpressionText())) {
                throw new Refused("Không được dùng biểu thức khi tìm việc.");
            }
            return super.getValue(scope, execution);
        }
    }
}
