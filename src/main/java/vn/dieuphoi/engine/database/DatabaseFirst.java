package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Starts our own PostgreSQL before anything else when no data source is configured. Registered in
 * {@code META-INF/spring.factories}; last among its kind, so that what others refuse is refused before.
 */
class DatabaseFirst implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        try {
            ServerStart start = start(environment);
            context.getBeanFactory().registerSingleton("serverStart", start);
            // The application's own beans stop it in order; this is for a start that fails before they exist.
            SpringApplication.getShutdownHandlers().add(start::stop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerStart start(Environment environment) throws IOException {
        boolean temporary = environment.getProperty("dieuphoi.database.temporary", Boolean.class, false);
        return temporary
                ? ServerStart.temporary()
                : ServerStart.onKeptData(Path.of(environment.getProperty("dieuphoi.data", "./data")));
    }
}
