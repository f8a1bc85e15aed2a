package vn.dieuphoi.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.consistency.ConsistencyRun;

/** The application as its commands start it, as the role that may not do everything, where something is wrong. */
@Tag("long")
class CommandsTest {

    private static final String DATABASE = "commands";
    private static final String ROLE = "dieuphoi";
    private static final String PASSWORD = "thử";

    private Map<String, String> settings = Map.of();

    @BeforeEach
    void aDatabaseWithAnObligationThatNobodyOwes() {
        HoChiMinhTime.adopt();
        SeededServer server = SeededServer.ofThisProcess();
        server.cloneTo(DATABASE);
        settings = Map.of(
                "spring.profiles.active",
                "demo",
                "spring.datasource.url",
                server.urlOf(DATABASE),
                "spring.datasource.username",
                ROLE,
                "spring.datasource.password",
                PASSWORD,
                "spring.flyway.user",
                server.user(),
                "spring.flyway.password",
                server.password(),
                "dieuphoi.activity.kept",
                "false");
        settings.forEach(System::setProperty);
        JdbcClient owner = owner(server);
        owner.sql("alter role " + ROLE + " password '" + PASSWORD + "'").update();
        owner.sql("insert into obligation (key, kind, subject, name, particular, opened_at, state, task)"
                        + " values ('planted', 'STEP', 'planted', 'Việc thừa', '', now(), 'OPEN', 'gone')")
                .update();
    }

    @AfterEach
    void nothingOfItHoldsForOthers() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void whoOnlyLooksFindsAndChangesNothingAndWhoMendsMends() {
        assertThat(found(DieuPhoi::forLooking, false).left()).hasSize(1);
        assertThat(found(DieuPhoi::forNamedDatabase, false).left())
                .as("nothing was settled at the start")
                .hasSize(1);
        assertThat(found(DieuPhoi::forMending, true))
                .satisfies(run -> assertThat(run.findings()).hasSize(1))
                .satisfies(run -> assertThat(run.left()).isEmpty());
        assertThat(found(DieuPhoi::forLooking, false).findings()).isEmpty();
    }

    private static ConsistencyRun found(Supplier<ApplicationContext> started, boolean mends) {
        try (ConfigurableApplicationContext application = (ConfigurableApplicationContext) started.get()) {
            ConsistencyChecks checks = application.getBean(ConsistencyChecks.class);
            return mends ? checks.lookAndMend() : checks.look();
        }
    }

    private static JdbcClient owner(SeededServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.urlOf(DATABASE), server.user(), server.password()));
    }
}
