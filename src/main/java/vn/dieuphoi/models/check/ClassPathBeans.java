package vn.dieuphoi.models.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormReads;
import vn.dieuphoi.engine.form.ReadsForm;

/**
 * The application's expression beans, found on the class path by their mark ({@link ExpressionBean}): a check needs
 * neither a running application nor its database.
 */
public final class ClassPathBeans implements KnownBeans {

    private final Map<String, Class<?>> beans = new HashMap<>();
    private final Map<String, FormReads> reads = new HashMap<>();
    private final Map<String, String> says = new HashMap<>();

    public ClassPathBeans() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((reader, factory) -> isMarked(reader.getAnnotationMetadata()));
        scanner.findCandidateComponents("vn.dieuphoi").forEach(this::add);
    }

    @Override
    public Optional<Class<?>> find(String name) {
        return Optional.ofNullable(beans.get(name));
    }

    @Override
    public Optional<FormReads> reads(String name) {
        return Optional.ofNullable(reads.get(name));
    }

    /** Names of all of them. */
    public Set<String> names() {
        return Set.copyOf(beans.keySet());
    }

    /** What a bean does or knows, in Vietnamese; empty when there is none of that name. */
    public String says(String name) {
        return says.getOrDefault(name, "");
    }

    private static boolean isMarked(AnnotationMetadata metadata) {
        return metadata.hasAnnotation(ExpressionBean.class.getName())
                || metadata.hasAnnotatedMethods(ExpressionBean.class.getName());
    }

    private void add(BeanDefinition definition) {
        AnnotationMetadata metadata = ((AnnotatedBeanDefinition) definition).getMetadata();
        if (metadata.hasAnnotation(ExpressionBean.class.getName())) {
            Class<?> type = type(metadata.getClassName());
            beans.put(name(definition), type);
            say(name(definition), type.getAnnotation(ExpressionBean.class));
            remember(name(definition), type.getAnnotation(ReadsForm.class));
        }
        for (MethodMetadata method : metadata.getAnnotatedMethods(ExpressionBean.class.getName())) {
            beans.put(name(method), type(method.getReturnTypeName()));
            Stream.of(type(method.getDeclaringClassName()).getDeclaredMethods())
                    .filter(each -> each.getName().equals(method.getMethodName()))
                    .forEach(each -> {
                        remember(name(method), each.getAnnotation(ReadsForm.class));
                        say(name(method), each.getAnnotation(ExpressionBean.class));
                    });
        }
    }

    private void say(String bean, @Nullable ExpressionBean mark) {
        if (mark != null) {
            says.put(bean, mark.value());
        }
    }

    private void remember(String bean, @Nullable ReadsForm declared) {
        if (declared != null) {
            reads.put(bean, FormReads.of(declared));
        }
    }

    private static String name(BeanDefinition definition) {
        return AnnotationBeanNameGenerator.INSTANCE.generateBeanName(definition, new SimpleBeanDefinitionRegistry());
    }

    private static String name(MethodMetadata method) {
        Object names = Optional.ofNullable(method.getAnnotationAttributes(Bean.class.getName()))
                .map(attributes -> attributes.get("name"))
                .orElse(new String[0]);
        return names instanceof String[] given && given.length > 0 ? given[0] : method.getMethodName();
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, ClassPathBeans.class.getClassLoader());
    }
}
