package vn.dieuphoi.operation.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.figures.HouseFigures.Figures;

/** Engine, obligations, letters, nodes and the database; every node tells the same of them. */
@Component
class WorkGauges implements MeterBinder {

    private static final String STATE = "state";

    private final HouseFigures figures;
    private final MachineTime time;

    WorkGauges(HouseFigures figures, MachineTime time) {
        this.figures = figures;
        this.time = time;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "dieuphoi.instances",
                Tags.empty(),
                "Work that runs in the engine",
                all -> all.jobs().instances());
        String jobs = "Steps that the engine runs by itself";
        gauge(
                registry,
                "dieuphoi.jobs",
                Tags.of(STATE, "waiting"),
                jobs,
                all -> all.jobs().waiting());
        gauge(
                registry,
                "dieuphoi.jobs",
                Tags.of(STATE, "due"),
                jobs,
                all -> all.jobs().due());
        gauge(
                registry,
                "dieuphoi.jobs",
                Tags.of(STATE, "late"),
                jobs,
                all -> all.jobs().late());
        gauge(
                registry,
                "dieuphoi.jobs",
                Tags.of(STATE, "failed"),
                jobs,
                all -> all.jobs().failed());
        String owed = "What offices owe";
        gauge(
                registry,
                "dieuphoi.obligations",
                Tags.of(STATE, "open"),
                owed,
                all -> all.obligations().open());
        gauge(
                registry,
                "dieuphoi.obligations",
                Tags.of(STATE, "late"),
                owed,
                all -> all.obligations().late());
        gauge(registry, "dieuphoi.outbox", Tags.empty(), "Letters that have not left", Figures::letters);
        String nodes = "Nodes of the application";
        gauge(registry, "dieuphoi.nodes", Tags.of(STATE, "running"), nodes, Figures::runningNodes);
        gauge(registry, "dieuphoi.nodes", Tags.of(STATE, "silent"), nodes, Figures::silentNodes);
        gauge(registry, "dieuphoi.database.bytes", Tags.empty(), "Size of the database", Figures::bytes);
        gauge(
                registry,
                "dieuphoi.backup.age.seconds",
                Tags.empty(),
                "Since the last backup that was noted; NaN for none",
                all -> age(all.backup()));
    }

    private double age(@Nullable Instant backup) {
        return backup == null
                ? Double.NaN
                : Duration.between(backup, time.now()).toSeconds();
    }

    private void gauge(
            MeterRegistry registry, String name, Tags tags, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, figures, all -> of(all, figure))
                .tags(tags)
                .description(description)
                .register(registry);
    }

    private static double of(HouseFigures figures, ToDoubleFunction<Figures> figure) {
        Figures now = figures.now();
        return now == null ? Double.NaN : figure.applyAsDouble(now);
    }
}
