package vn.dieuphoi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on real PostgreSQL and a port of its own, jobs executed only when a test says so. Every class
 * that carries this annotation and nothing else of its own shares one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = JourneyTest.OwnData.class)
public @interface JourneyTest {

    /** A database directory of its own, and our time zone. */
    class OwnData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            HoChiMinhTime.adopt();
            try {
                Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "journey",
                                Map.of(
                                        "dieuphoi.data",
                                        data.toString(),
                                        "camunda.bpm.job-execution.enabled",
                                        "false",
                                        // Nothing is mended behind a test's back.
                                        "dieuphoi.consistency.nightly",
                                        "false")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
