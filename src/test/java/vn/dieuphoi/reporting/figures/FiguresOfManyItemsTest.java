package vn.dieuphoi.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.CanonicalText;
import vn.dieuphoi.reporting.LargeYear;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.Statements;
import vn.dieuphoi.reporting.document.ExcelReport;
import vn.dieuphoi.reporting.document.WordReport;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;
import vn.dieuphoi.work.journal.ChangedValue;

/** Reports over many items: right, in as many statements as over few, and in seconds. Nothing of it stays. */
@JourneyTest
@Tag("long")
class FiguresOfManyItemsTest {

    private static final int YEAR = 2029;
    private static final double SECOND = 1_000_000_000d;

    @Autowired
    PlanRegister plans;

    @Autowired
    FiguresReader reader;

    @Autowired
    Snapshots snapshots;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    ReportPapers papers;

    @Autowired
    WordReport word;

    @Autowired
    ExcelReport excel;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void figuresCountEachItemOnceInItsClass() {
        // 360 items are 45 of each of the eight kinds, three of which are open in time.
        PeriodFigures figures = with(360, period -> reader.read(period));

        assertThat(figures.status()).isEqualTo(new StatusCounts(45, 45, 135, 45));
        assertThat(figures.stopped()).isEqualTo(45);
        assertThat(figures.notBegun()).isEqualTo(45);
        assertThat(figures.askedInAll()).isEqualTo(new PeriodFigures.Asked("", "Cộng", false, 630, 315, 0, 0, 315));
    }

    @Test
    void theStatementsBehindAReportDoNotGrowWithTheItems() {
        assertThat(with(360, this::report).statements())
                .isEqualTo(with(36, this::report).statements())
                .isLessThan(40);
    }

    /** November's estimate and progress, corrected once before the cut-off of 30/11 and once after it. */
    @Test
    void whatChangedAfterTheCutOffIsTakenBackAndCorrectionsCountWhenFiguresAreReadAnew() {
        with(8, quarter -> {
            ReportingPeriod year = calendar.period(PlanId.ofYear(YEAR), YEAR);
            String code = reader.read(year)
                    .items()
                    .filter(item -> item.status() == Standing.State.OPEN_IN_TIME)
                    .findFirst()
                    .orElseThrow()
                    .code();
            String work = YEAR + "-" + code;
            String month = work + "@" + YEAR + "-05";
            database.sql("update monthly_round set percent = 50, year_estimate = 90 where key = ?")
                    .param(month)
                    .update();
            database.sql("update work_item set extensions = 1 where key = ?")
                    .param(work)
                    .update();
            changed(month, ChangedValue.PERCENT, 7, "30");
            changed(month, ChangedValue.PERCENT, 12, "40");
            changed(month, ChangedValue.ESTIMATE, 12, "80");
            changed(work, ChangedValue.DUE, 12, YEAR + "-12-10");
            booked(work, "DUE", 5, YEAR + "-12-29", YEAR + "-12-10");
            booked(work, "DUE", 12, YEAR + "-12-10", YEAR + "-12-29");
            booked(work, "OFFICE", 12, "LDVL", "GDNN");

            PeriodFigures.Item first = item(reader.read(year), code);
            PeriodFigures.Item anew = item(reader.readCorrected(year), code);

            assertThat(first.percent()).isEqualTo(40);
            assertThat(first.estimate()).isEqualTo(80);
            assertThat(anew.percent()).isEqualTo(50);
            assertThat(anew.estimate()).isEqualTo(90);
            for (PeriodFigures.Item read : List.of(first, anew)) {
                assertThat(read.dueOn()).isEqualTo(LocalDate.of(YEAR, 12, 10));
                assertThat(read.extensions()).isZero();
                assertThat(read.lead()).isEqualTo("LDVL");
            }
            return code;
        });
    }

    private void changed(String subject, ChangedValue what, int month, String before) {
        database.sql("""
                        with line as (
                            insert into journal (at, actor, subject, action, before, after)
                            values (make_date(?, ?, 5), 'gdnn.truong', ?, 'Thay đổi', ?, 'khác') returning *)
                        insert into value_change (subject, what, before_value, after_value, at, actor, line)
                        select subject, ?, before, after, at, actor, id from line""").params(YEAR, month, subject, before, what.name()).update();
    }

    private void booked(String work, String what, int month, String before, String after) {
        database.sql("""
                        insert into obligation_change (obligation, what, before_value, after_value, at)
                        values (?, ?, ?, ?, make_date(?, ?, 5))""").params(work, what, before, after, YEAR, month).update();
    }

    private static PeriodFigures.Item item(PeriodFigures figures, String code) {
        return figures.items()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** {@code ./mvnw test -Dtest=FiguresOfManyItemsTest -Dbench=true}; what came out stands in docs/reports.md. */
    @Test
    @EnabledIfSystemProperty(named = "bench", matches = "true")
    void benchmark() {
        with(100, this::report);
        Map<Integer, Measured> all = new TreeMap<>();
        for (int items : new int[] {100, 1_000, 10_000}) {
            all.put(items, with(items, this::report));
        }

        all.forEach((items, measured) -> System.out.printf(
                Locale.ROOT,
                "%6d items: %2d statements, figures %.2f s, document %.2f s, Word %.2f s, Excel %.2f s%n",
                items,
                measured.statements(),
                measured.figures(),
                measured.document(),
                measured.word(),
                measured.excel()));
        assertThat(all.values().stream().map(Measured::statements).distinct()).hasSize(1);
    }

    /** Seconds, and statements behind them all. */
    private record Measured(int statements, double figures, double document, double word, double excel) {}

    private Measured report(ReportingPeriod period) {
        try (Statements statements = new Statements()) {
            long start = System.nanoTime();
            PeriodFigures figures = reader.read(period);
            long read = System.nanoTime();
            String content = CanonicalText.write(figures);
            snapshots.add(
                    new Snapshot(
                            period.key(),
                            period.plan(),
                            1,
                            period.cutOff(),
                            LocalDate.of(YEAR, 6, 15).atStartOfDay().toInstant(ZoneOffset.UTC),
                            Actor.of("thử"),
                            null,
                            Sha256.hex(content),
                            figures),
                    content);
            ReportDocument document = papers.draft(period.key());
            long drafted = System.nanoTime();
            assertThat(word.render(document)).isNotEmpty();
            long written = System.nanoTime();
            assertThat(excel.render(document)).isNotEmpty();
            return new Measured(
                    statements.count(),
                    (read - start) / SECOND,
                    (drafted - read) / SECOND,
                    (written - drafted) / SECOND,
                    (System.nanoTime() - written) / SECOND);
        }
    }

    private <T> T with(int items, Function<ReportingPeriod, T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            LargeYear large = new LargeYear(YEAR);
            plans.adopt(large.plan(items), "thử");
            // Read once from the database, and kept from then on.
            plans.plan(PlanId.ofYear(YEAR));
            large.work(database);
            return work.apply(calendar.period(PlanId.ofYear(YEAR), new ReportingQuarter(YEAR, 2)));
        });
    }
}
