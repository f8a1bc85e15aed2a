package vn.dieuphoi.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** Finds the beans that models may name, and only those; asked when needed, because they in turn need the engine. */
public final class ExpressionBeans extends ELResolver {

    private final ListableBeanFactory spring;
    private final Map<String, Boolean> named = new ConcurrentHashMap<>();
    private final Set<Object> given = ConcurrentHashMap.newKeySet();

    public ExpressionBeans(ListableBeanFactory spring) {
        this.spring = spring;
    }

    /** Whether the object is one of those beans, handed out before. */
    boolean contains(Object candidate) {
        return given.stream().anyMatch(bean -> bean == candidate);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name) || !named.computeIfAbsent(name, this::isNamed)) {
            return null;
        }
        Object bean = spring.getBean(name);
        given.add(bean);
        context.setPropertyResolved(true);
        return bean;
    }

    /** Whether models may name a bean of this name. */
    public boolean isNamed(String name) {
        return spring.containsBean(name) && spring.findAnnotationOnBean(name, ExpressionBean.class) != null;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        // Left to the guard, which stands before.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
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
