package vn.dieuphoi.access.provider;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the settings name a provider; a setting that is there and empty names none. */
final class ProviderNamed implements Condition {

    static final String ISSUER = "dieuphoi.oidc.issuer";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty(ISSUER));
    }
}
