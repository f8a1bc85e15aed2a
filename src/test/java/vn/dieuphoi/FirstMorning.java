package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.engine.clock.EngineClock;

/**
 * Before each test class the application stands where a fresh demonstration stands, whatever the class before did; after it
 * the engine's tables and ours say the same.
 */
class FirstMorning implements BeforeAllCallback, AfterAllCallback {

    private static final Map<ApplicationContext, CamundaPages> PAGES = new WeakHashMap<>();

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        application
                .getBean(ClonedDatabase.class)
                .replace(application.getBean(DataSource.class).unwrap(HikariDataSource.class));
        application.getBean(EngineClock.class).standAt(start(application));
        application.getBeansOfType(Memory.class).values().forEach(Memory::forget);
        ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
        PAGES.computeIfAbsent(application, started -> CamundaPages.ofTheLastStarted())
                .show();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (test.getRequiredTestClass().getAnnotation(JourneyTest.class).consistent()) {
            assertThat(SpringExtension.getApplicationContext(test)
                            .getBean(ConsistencyChecks.class)
                            .look()
                            .findings())
                    .as("check consistency after %s", test.getDisplayName())
                    .isEmpty();
        }
    }

    private static Instant start(ApplicationContext application) {
        return application
                .getEnvironment()
                .getProperty("dieuphoi.demo.start", LocalDateTime.class, LocalDateTime.of(2023, 3, 1, 7, 0))
                .atZone(HoChiMinhTime.ZONE)
                .toInstant();
    }
}
