package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dieuphoi.fixtures.DatabaseCopy;
import vn.dieuphoi.fixtures.FixtureServer;
import vn.dieuphoi.fixtures.LivedYear;
import vn.dieuphoi.fixtures.MeantDifferences;
import vn.dieuphoi.fixtures.Wholeness;
import vn.dieuphoi.fixtures.YearFigures;
import vn.dieuphoi.fixtures.YearFigures.Expected;
import vn.dieuphoi.reporting.figures.FiguresOfAllPeriods;

/** Databases that released versions made are taken over by this one and lived on, and come to what they would have. */
class UpgradeTest {

    /** Its database of the middle of a year is taken over by every build; the long profile lives every one to the end. */
    private static final String LATEST = "5be7b87-2023-06";

    private static final int PLAN_YEAR = 2023;

    private static final String OLDEST = "61c5b77";

    private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");

    /** Before the book of what is owed had the days alone, each row had its own. */
    private static final String DAYS_IN_THE_ROWS = """
            create function due_of(about text, first_day date) returns date language sql stable as $$
                select due_on from (
                    select key, due_on from work_item union all select key, due_on from monthly_round
                    union all select key, due_on from item_report union all select key, due_on from coordination_request
                ) as known where key = about
            $$""";

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = FixtureServer.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    static List<String> released() throws IOException {
        return fixtures().stream().filter(name -> name.startsWith(LATEST)).toList();
    }

    static List<String> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .map(name -> name.replace(".zip", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void aDatabaseOfTheLatestVersionIsTakenOverWithoutALoss(String fixture) throws Exception {
        goesOn(fixture, LocalDate.parse(expected(fixture).day()), false);
    }

    @ParameterizedTest
    @Tag("long")
    @MethodSource("fixtures")
    void aDatabaseOfAnyVersionGoesOnAsIfNothingHadHappened(String fixture) throws Exception {
        goesOn(fixture, expected(fixture).untilDay(), true);
    }

    /** @param toTheEnd whether that is the day on which the version itself ended its year, whose figures are known */
    private static void goesOn(String fixture, LocalDate until, boolean toTheEnd) throws Exception {
        Expected expected = expected(fixture);
        String database = fixture + "-" + until;
        restore(fixture, database);
        MeantDifferences meant = MeantDifferences.of(expected.version());

        try (LivedYear year = LivedYear.start(FixtureServer.url(server, database))) {
            assertThat(differences(expected.atTheDay(), YearFigures.read(year.database()), meant, true))
                    .as("%s, just taken over", fixture)
                    .isEmpty();
            assertThat(Wholeness.faults(year.database()))
                    .as("%s, just taken over", fixture)
                    .isEmpty();

            year.until(until);

            assertThat(year.refusals()).as("%s, refused", fixture).isEmpty();
            assertThat(Wholeness.faults(year.database()))
                    .as("%s, lived on", fixture)
                    .isEmpty();
            if (toTheEnd) {
                assertThat(differences(
                                expected.atTheEnd(),
                                YearFigures.read(year.database()),
                                MeantDifferences.ofLivedOn(expected.version()),
                                false))
                        .as("%s, lived on", fixture)
                        .isEmpty();
            }
            noFigureHangsOnWords(year, expected.version());
        }
    }

    /** What figures of the past are told from is typed: lines of the journal may be called anything. */
    private static void noFigureHangsOnWords(LivedYear year, String version) {
        LateChanges changes = new LateChanges(year);
        changes.makeAll();
        assertThat(changes.onlyInWords()).isEmpty();
        Map<String, String> figures = FiguresOfAllPeriods.read(year, PLAN_YEAR);

        changes.renameAllLabels();

        assertThat(FiguresOfAllPeriods.read(year, PLAN_YEAR)).isEqualTo(figures);

        changes.forgetWhatIsTyped();

        // The year of the oldest version has no delay that a moved day or another office took back.
        List<String> told = new ArrayList<>(List.of("report", "item", "scorecards"));
        if (!version.equals(OLDEST)) {
            told.addAll(List.of("delay", "days"));
        }
        Map<String, String> without = FiguresOfAllPeriods.read(year, PLAN_YEAR);
        assertThat(figures.keySet().stream()
                        .filter(figure -> !figures.get(figure).equals(without.get(figure)))
                        .map(figure -> figure.split(" ")[0]))
                .as("what is told from changes")
                .containsAll(told);
    }

    @Test
    void whatIsLostOrDoubledIsFound() throws Exception {
        String fixture = fixtures().get(0);
        JdbcClient database = JdbcClient.create(restore(fixture, "planted"));
        database.sql(DAYS_IN_THE_ROWS).update();
        Map<String, List<String>> whole = YearFigures.read(database);
        assertThat(Wholeness.faults(database)).isEmpty();
        assertThat(differences(expected(fixture).atTheDay(), whole, MeantDifferences.none(), false))
                .isEmpty();

        database.sql("delete from monthly_round where key = '2023-3.4@2023-05'").update();
        database.sql("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,"
                        + " start_time_, state_) select 'twice', 'twice', business_key_, proc_def_key_, proc_def_id_,"
                        + " start_time_, state_ from act_hi_procinst where business_key_ = '2023-3.4'"
                        + " and super_process_instance_id_ is null")
                .update();
        database.sql("update act_ru_job set retries_ = 0 where process_def_key_ = 'deadline-watch'")
                .update();

        assertThat(Wholeness.faults(database))
                .anyMatch(fault -> fault.startsWith("began twice: 2023-3.4"))
                .anyMatch(fault -> fault.startsWith("job out of retries"));
        assertThat(differences(
                        expected(fixture).atTheDay(), YearFigures.read(database), MeantDifferences.none(), false))
                .singleElement()
                .asString()
                .startsWith("lost from rounds: 2023-3.4@2023-05");
    }

    /** @param onlyLost whether what is more than expected is let pass: an upgrade may tell the past in more words */
    private static List<String> differences(
            Map<String, List<String>> expected,
            Map<String, List<String>> actual,
            MeantDifferences meant,
            boolean onlyLost) {
        List<String> differences = new ArrayList<>();
        expected.forEach((kind, lines) -> {
            List<String> then = meant.strippedOf(kind, lines);
            List<String> now = meant.strippedOf(kind, actual.getOrDefault(kind, List.of()));
            without(then, now).forEach(line -> differences.add("lost from " + kind + ": " + line));
            if (!onlyLost && !meant.mayBeMore(kind)) {
                without(now, then).forEach(line -> differences.add("new in " + kind + ": " + line));
            }
        });
        return differences;
    }

    /** Each line as often as the other list lacks it: what is there twice is a difference too. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private static Expected expected(String fixture) throws IOException {
        return Expected.read(Files.newInputStream(FIXTURES.resolve(fixture + ".json")));
    }

    private static DataSource restore(String fixture, String database) throws IOException, SQLException {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database \"" + database + "\"")
                .update();
        DataSource empty = new DriverManagerDataSource(FixtureServer.url(server, database), "postgres", "postgres");
        try (InputStream zip = Files.newInputStream(FIXTURES.resolve(fixture + ".zip"))) {
            DatabaseCopy.restore(zip, empty);
        }
        return empty;
    }
}
