package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;

/**
 * The whole application for one rehearsal, on a database server of its own that disappears with it, or on a database that is
 * named for rehearsals alone. Nothing else from outside
 * reaches it: no environment variable, no configuration file beside the jar, so neither the live database nor its mail
 * server can be meant by mistake.
 */
final class OwnApplication implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext context;

    private OwnApplication(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
    }

    /**
     * Starts it on the morning on which the first plan is issued.
     *
     * @param plans each file of one year, whole and unchanged
     * @param models models and forms that stand before the shipped ones; null for none
     */
    static OwnApplication start(List<PlanFile> plans, @Nullable Path models) {
        return start(plans, models, null);
    }

    /** @param house parties and people that play instead of the demonstration's; null for none */
    static OwnApplication start(List<PlanFile> plans, @Nullable Path models, @Nullable Path house) {
        // Neither may the machine's language: the engine does not start in Turkish, and decimals would look different.
        Locale.setDefault(Locale.ROOT);
        Path folder = folderWith(plans);
        try {
            LocalDate first = plans.stream()
                    .map(file -> file.plan().issuedOn())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            OwnApplication started = new OwnApplication(
                    folder,
                    new SpringApplicationBuilder(DieuPhoi.class)
                            .web(WebApplicationType.NONE)
                            .environment(new NothingFromOutside())
                            .initializers(OwnApplication::startOnlyWhatIsUsed)
                            .run(arguments(first, folder, models, house)));
            started.adoptDrafts(plans);
            return started;
        } catch (RuntimeException failed) {
            delete(folder);
            throw failed;
        }
    }

    private static String[] arguments(LocalDate first, Path folder, @Nullable Path models, @Nullable Path house) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.location=classpath:/",
                "--spring.profiles.active=demo",
                "--dieuphoi.plans=" + folder,
                "--dieuphoi.evidence.spool=" + folder.resolve("spool"),
                "--dieuphoi.models=" + (models == null ? "" : models),
                "--dieuphoi.demo.house=" + (house == null ? "" : house),
                "--dieuphoi.demo.start=" + first + "T07:00",
                "--dieuphoi.engine.ordered-ids=true",
                "--camunda.bpm.job-execution.enabled=false",
                // Offices act through code that names the person, so rights would only be
                // written down; who may see and do what is tested elsewhere.
                "--camunda.bpm.authorization.enabled=false",
                // The history goes with the database: nothing is ever cleaned up or counted.
                "--camunda.bpm.generic-properties.properties.history-removal-time-strategy=none",
                "--camunda.bpm.generic-properties.properties.history-cleanup-strategy=endTimeBased",
                "--camunda.bpm.generic-properties.properties.task-metrics-enabled=false",
                "--camunda.bpm.metrics.enabled=false",
                // One thread works.
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--logging.level.vn.dieuphoi=warn"));
        Optional<RehearsalDatabase> named = RehearsalDatabase.named();
        named.ifPresent(RehearsalDatabase::empty);
        arguments.addAll(
                named.map(RehearsalDatabase::asArguments).orElse(List.of("--dieuphoi.database.temporary=true")));
        return arguments.toArray(String[]::new);
    }

    /** Most of the application is for signed-in people; only the clock must stand before anything looks at it. */
    private static void startOnlyWhatIsUsed(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.getBeanFactory().registerSingleton("clockAtOnce", (LazyInitializationExcludeFilter)
                (name, definition, type) -> type == DemonstrationClock.class);
    }

    private static Path folderWith(List<PlanFile> plans) {
        try {
            Path folder = Files.createTempDirectory("dieuphoi-rehearsal-");
            for (PlanFile file : files(plans)) {
                Files.writeString(folder.resolve(file.plan().id() + ".yaml"), file.yaml());
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A draft lies in no folder of plans; it is adopted when everything else is there. */
    private static List<PlanFile> files(List<PlanFile> plans) {
        return plans.stream().filter(file -> !file.isDraft()).toList();
    }

    private void adoptDrafts(List<PlanFile> plans) {
        plans.stream()
                .filter(PlanFile::isDraft)
                .forEach(file -> desk(PlanRegister.class).adopt(file.plan(), "diễn tập"));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    <T> T desk(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        desk(EngineClock.class).run();
        context.close();
        delete(folder);
    }

    /** Neither system properties nor environment variables. */
    private static final class NothingFromOutside extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // The settings that we pass are the only ones.
        }
    }
}
