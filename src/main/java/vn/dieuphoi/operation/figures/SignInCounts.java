package vn.dieuphoi.operation.figures;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** How many sign in, and how many are refused, at this node since it started. */
@Component
class SignInCounts {

    private static final String NAME = "dieuphoi.logins";
    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;

    SignInCounts(MeterRegistry registry) {
        this.registry = registry;
        registry.counter(NAME, OUTCOME, "success");
        registry.counter(NAME, OUTCOME, "failure");
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        registry.counter(NAME, OUTCOME, "success").increment();
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        registry.counter(NAME, OUTCOME, "failure").increment();
    }
}
