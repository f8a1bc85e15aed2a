package vn.dieuphoi.operation.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultWatch;

/** How much of each kind stands failed, as of the last look. */
@Component
class FaultGauges implements MeterBinder {

    private final FaultWatch watch;

    FaultGauges(FaultWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (FaultKind kind : FaultKind.values()) {
            Gauge.builder("dieuphoi.faults", () -> count(kind))
                    .tag("kind", kind.name())
                    .description("Failed work and machinery that an administrator has to see to")
                    .register(registry);
        }
    }

    private long count(FaultKind kind) {
        return Optional.ofNullable(watch.last()).map(look -> look.count(kind)).orElse(0L);
    }
}
