package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.consistency.ChecksCommand;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.consistency.ConsistencyRule;
import vn.dieuphoi.consistency.ConsistencyRun;
import vn.dieuphoi.consistency.Discrepancy;
import vn.dieuphoi.consistency.StoredValues;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * A demonstration on the evening of 21/06, with everything in it that can be open. Nothing is wrong with it; then each
 * fault is planted, found by its rule, and taken back with its transaction.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class ConsistencyTest {

    @Autowired
    ScriptedOffices offices;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    WorkRegister register;

    @Autowired
    PersonRegister people;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    ConsistencyChecks checks;

    @Autowired
    StoredValues values;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RequestActions actions;

    @BeforeAll
    void aYearIsUnderWay() {
        assertThat(checks.look().findings()).isEmpty();
        UnrulyYear script = new UnrulyYear(workingDays);
        offices.workUntil(evening(5, 16), script);
        offices.give("KHTC", LocalDate.of(2023, 7, 14), "TTRA");
        extensions.ask(Subject.of("2023-3.4"), "15/01/2024", "Lớp cuối khai giảng muộn.", "gdnn.truong");
        offices.workUntil(evening(6, 21), script);
        actions.ask(
                new FurtherRequest(
                        new WorkKey("2023-3.4"),
                        List.of("SXD"),
                        RequestKind.DATA,
                        "Cần số liệu năm 2023.",
                        null,
                        "trong 5 ngày làm việc",
                        "consistency"),
                false,
                Actor.of("gdnn.truong"));
        steps.settle();
        PartyCode lead = register.item(new WorkKey("2023-3.5")).lead();
        extensions.ask(
                Subject.of("2023-3.5"),
                "15/01/2024",
                "Chờ văn bản.",
                people.head(lead).orElseThrow().id());
    }

    @Test
    void nothingIsFoundInAYearThatRunsAsItShould() {
        ConsistencyRun run = checks.look();

        assertThat(run.findings()).isEmpty();
        System.out.println("Đối chiếu giữa năm: " + run.taken().toMillis() + " ms");
    }

    static List<PlantedFault> faults() {
        return PlantedFault.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsFoundByItsRule(PlantedFault fault) {
        Set<String> found = planted(fault, () -> codes(checks.look().findings()));

        assertThat(found).isEqualTo(fault.found());
    }

    @Test
    void everyRuleIsProvenByAFault() {
        Set<String> planted = faults().stream().map(PlantedFault::rule).collect(Collectors.toSet());

        assertThat(checks.rules()).extracting(ConsistencyRule::code).containsExactlyInAnyOrderElementsOf(planted);
    }

    @ParameterizedTest
    @MethodSource("mendable")
    void whatCanBeMendedIsMendedOnce(PlantedFault fault) {
        planted(fault, () -> {
            ConsistencyRun first = checks.lookAndMend();
            assertThat(first.left()).isEmpty();
            assertThat(first.findings()).isNotEmpty();
            steps.settle();
            entities.flush();
            // Told again, raised again, started again: nothing is left to be done.
            assertThat(checks.lookAndMend().findings()).isEmpty();
            String subject = first.findings().get(0).subject().key();
            assertThat(database.sql("select count(*) from journal where subject = ? and action = 'Đối chiếu: đã sửa'")
                            .param(subject)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            return Set.of();
        });
    }

    static List<PlantedFault> mendable() {
        Set<String> mended = Set.of(
                "request.without-message",
                "overdue.without-notice",
                "overdue.not-marked",
                "dossier.without-process",
                "obligation.missing",
                "obligation.without-task");
        return faults().stream().filter(fault -> mended.contains(fault.rule())).toList();
    }

    @Test
    void theCommandSaysWhatIsWrongAndEndsWithThree() {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new ChecksCommand(mends -> application)).setOut(new PrintWriter(out));

        assertThat(command.execute("consistency")).isZero();
        assertThat(out.toString()).contains("Không thấy chỗ nào lệch");

        planted(faults().get(0), () -> {
            out.getBuffer().setLength(0);
            assertThat(command.execute("consistency")).isEqualTo(3);
            assertThat(out.toString())
                    .contains("Lỗi · work-item.without-instance", "2023-3.4: mở 01/03/2023", "Cách xử lý: ");
            out.getBuffer().setLength(0);
            assertThat(command.execute("consistency", "--format", "json")).isEqualTo(3);
            assertThat(json(out.toString())).contains("work-item.without-instance");
            return Set.of();
        });
    }

    @Test
    void valuesThatNoFieldWouldTakeTodayAreListedAndLeft() {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new ChecksCommand(mends -> application)).setOut(new PrintWriter(out));
        Set<String> before = codes(values.look());
        assertThat(before).isSubsetOf("day.beyond-plan");

        for (PlantedFault fault : PlantedFault.ofValues()) {
            Set<String> found = planted(fault, () -> codes(values.look()));
            assertThat(found).as(fault.rule()).containsAll(fault.found());
            assertThat(found).as(fault.rule()).isSubsetOf(union(before, fault.found()));
        }
        planted(PlantedFault.ofValues().get(0), () -> {
            assertThat(command.execute("values")).isEqualTo(3);
            assertThat(out.toString()).contains("Lỗi · number.too-many-digits", "ô enterprises", " ghi ngày ");
            return Set.of();
        });
        assertThat(codes(values.look())).isEqualTo(before);
    }

    private static Set<String> codes(ConsistencyRun run) {
        return run.findings().stream().map(Discrepancy::rule).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static List<String> json(String text) {
        try {
            return new ObjectMapper().readTree(text).findValuesAsText("rule");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is read while the fault stands; afterwards the database is as it was. */
    private Set<String> planted(PlantedFault fault, Supplier<Set<String>> read) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            database.sql(PlantedFault.UNGUARDED).update();
            for (String statement : fault.statements()) {
                assertThat(database.sql(statement).update()).as(statement).isPositive();
            }
            database.sql("set local session_replication_role = default").update();
            return read.get();
        });
    }

    private static Set<String> codes(List<Discrepancy> findings) {
        return findings.stream().map(Discrepancy::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant evening(int month, int day) {
        return LocalDate.of(2023, month, day)
                .atTime(18, 0)
                .atZone(HoChiMinhTime.ZONE)
                .toInstant();
    }
}
