package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.escalation.ExtensionDesk;

@JourneyTest
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "journey=consistency")
class ConsistencyTest {
    @Autowired ScriptedOffices offices;
    @Autowired WorkingDays workingDays;
    @Autowired ExtensionDesk extensions;
    @Autowired ConsistencyChecks checks;
    @Autowired JdbcClient database;

    @BeforeAll
    void aYearIsUnderWay() {
        System.out.println("fresh " + checks.look());
        for (int month = 3; month < 7; month++) {
            offices.workUntil(LocalDate.of(2023, month, 16).atTime(18, 0).atZone(HoChiMinhTime.ZONE).toInstant(), new UnrulyYear(workingDays));
            var run = checks.look();
            System.out.println("=== " + month + " " + run.taken() + " " + run.findings().size());
            run.findings().stream().limit(60).forEach(f -> System.out.println(f.rule() + " | " + f.subject() + " | " + f.details()));
            if (month == 5) {
                offices.give("KHTC", LocalDate.of(2023, 7, 14), "TTRA");
                extensions.ask("2023-3.4", "15/01/2024", "Lớp cuối khai giảng muộn.", "gdnn.truong");
            }
        }
    }

    @Test
    void clean() {
        assertThat(checks.look().findings()).isEmpty();
    }
}
