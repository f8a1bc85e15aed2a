package vn.dieuphoi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.reporting.document.ExcelReport;
import vn.dieuphoi.reporting.document.WordReport;

/** Reports over many items: right, in as many statements as over few, and in seconds. Nothing of it stays. */
@JourneyTest
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
                            1,
                            period.cutOff(),
                            LocalDate.of(YEAR, 6, 15).atStartOfDay().toInstant(ZoneOffset.UTC),
                            "thử",
                            null,
                            CanonicalText.sha256(content),
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
            plans.plan(YEAR);
            large.work(database);
            return work.apply(calendar.period(new ReportingQuarter(YEAR, 2)));
        });
    }
}
