package vn.dieuphoi;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import vn.dieuphoi.engine.database.SeededServer;

/** Gives an application a data source of its own with nothing in it, as a new department has it. */
public class EmptyHouse implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    public static final String ADMINISTRATOR = "quantri";

    public static final String PASSWORD = "mot cau that dai cho quan tri";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        HoChiMinhTime.adopt();
        SeededServer server = SeededServer.ofThisProcess();
        String name = "empty_" + COUNT.incrementAndGet();
        server.createEmpty(name);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "house",
                        Map.of(
                                "spring.datasource.url",
                                server.urlOf(name),
                                "spring.datasource.username",
                                server.user(),
                                "spring.datasource.password",
                                server.password(),
                                "dieuphoi.admin.id",
                                ADMINISTRATOR,
                                "dieuphoi.admin.password",
                                PASSWORD,
                                "camunda.bpm.job-execution.enabled",
                                "false",
                                "dieuphoi.consistency.nightly",
                                "false")));
    }
}
