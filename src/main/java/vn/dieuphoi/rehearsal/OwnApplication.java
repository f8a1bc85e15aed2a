package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.EngineClock;
import vn.dieuphoi.plan.Plan;

/**
 * The whole application for one rehearsal, on a database server of its own that disappears with it. Nothing from outside
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

    /** @param more further settings as {@code --name=value} */
    static OwnApplication start(RehearsalOrder order, Plan plan, List<String> more) {
        try {
            Path folder = Files.createTempDirectory("dieuphoi-rehearsal-");
            try {
                Files.writeString(
                        folder.resolve(plan.year() + ".yaml"), order.plan().yaml());
                List<String> settings = new ArrayList<>(List.of(
                        "--spring.config.location=classpath:/",
                        "--spring.profiles.active=demo",
                        "--dieuphoi.database.temporary=true",
                        "--dieuphoi.plans=" + folder,
                        "--dieuphoi.models=" + (order.models() == null ? "" : order.models()),
                        "--dieuphoi.demo.start=" + plan.issuedOn() + "T07:00",
                        "--dieuphoi.engine.ordered-ids=true",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.vn.dieuphoi=warn"));
                settings.addAll(more);
                return new OwnApplication(
                        folder,
                        new SpringApplicationBuilder(DieuPhoi.class)
                                .web(WebApplicationType.NONE)
                                .environment(new NothingFromOutside())
                                .run(settings.toArray(String[]::new)));
            } catch (IOException | RuntimeException failed) {
                FileSystemUtils.deleteRecursively(folder);
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    <T> T desk(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        desk(EngineClock.class).run();
        context.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Neither system properties nor environment variables. */
    private static final class NothingFromOutside extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // The settings that we pass are the only ones.
        }
    }
}
