package vn.dieuphoi.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.Refused;

/**
 * Stands before every other resolver and refuses what no model needs: from any object a path leads to its class and
 * from there to the machine. Only values, lists, dates and the beans meant for models may be asked anything.
 */
public final class ExpressionGuard extends ELResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExpressionGuard.class);

    private static final Set<String> NEVER =
            Set.of("class", "getClass", "forName", "getClassLoader", "wait", "notify", "notifyAll");

    /** What a model may ask of the execution or the task it stands in; not the services behind them. */
    public static final Set<String> OF_SCOPE = Set.of("processBusinessKey", "processInstanceId", "id");

    private final ExpressionBeans beans;

    ExpressionGuard(ExpressionBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] parameters) {
        check(base, method);
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw refused(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        check(base, property);
        return true;
    }

    private void check(@Nullable Object base, Object name) {
        if (base == null) {
            return;
        }
        boolean allowed = base instanceof VariableScope
                ? OF_SCOPE.contains(String.valueOf(name))
                : !NEVER.contains(String.valueOf(name)) && (harmless(base) || beans.contains(base));
        if (!allowed) {
            throw refused(name);
        }
    }

    private static boolean harmless(Object base) {
        return base instanceof CharSequence
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Collection
                || base instanceof Map
                || base instanceof Enum
                || base instanceof org.joda.time.DateTime
                || base.getClass().getPackageName().equals("java.time");
    }

    private static Refused refused(Object name) {
        LOG.warn("Biểu thức bị chặn: \"{}\"", name);
        return new Refused("Biểu thức không được phép gọi \"" + name + "\".");
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    // The engine compiles against an EL that still declares it.
    @SuppressWarnings("unused")
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }
}
