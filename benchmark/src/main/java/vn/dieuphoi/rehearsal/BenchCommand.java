package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.look.RowCounts;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.result.Ledger;

/** Years of a plan in one database, to see how the cost grows, and how it compares with the engine alone. */
@Command(
        name = "benchmark",
        description = "Rehearses years in one database and writes bench.csv and bench.svg.",
        mixinStandardHelpOptions = true)
class BenchCommand implements Callable<Integer> {

    private static final double SECOND = 1_000_000_000d;
    private static final long MEGABYTE = 1 << 20;

    @Option(names = "--years", defaultValue = "1", description = "How many years (${DEFAULT-VALUE}).")
    private int years;

    @Option(names = "--items", defaultValue = "0", description = "Items of a larger plan; 0 for the plan as it is.")
    private int items;

    @Option(names = "--first", defaultValue = "2023", description = "The first year (${DEFAULT-VALUE}).")
    private int first;

    @Option(
            names = "--until-month",
            defaultValue = "12",
            description = "The last month of each year, for a short look.")
    private int untilMonth;

    @Option(names = "--offices", defaultValue = "typical", description = "Profile of the offices (${DEFAULT-VALUE}).")
    private String offices;

    @Option(names = "--seed", defaultValue = "42", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--bare", description = "Measures the engine alone with the same timers and tasks beside it.")
    private boolean bare;

    @Option(names = "--one-core", description = "The thread of the years and the database server share one core.")
    private boolean oneCore;

    @Option(names = "--out", defaultValue = "target/benchmark", description = "Where to write (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path models = Files.createTempDirectory("dieuphoi-bench-");
        try {
            Files.createDirectories(out);
            StringBuilder csv =
                    new StringBuilder("year,tasks,jobs,events,seconds,totalEvents,totalSeconds,megabytes\n");
            Curve curve = new Curve(run(models, csv));
            Files.writeString(out.resolve("bench.csv"), csv);
            Files.writeString(out.resolve("bench.svg"), curve.svg());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(models);
        }
    }

    private List<Curve.Point> run(Path models, StringBuilder csv) {
        LargePlan large = new LargePlan(PlanFile.of(PlanId.ofYear(first)), items);
        large.models(models);
        List<PlanFile> plans =
                IntStream.range(first, first + years).mapToObj(large::of).toList();
        try (OwnApplication application = OwnApplication.start(plans, models);
                BareEngine alone = bare ? new BareEngine(application) : null) {
            if (oneCore) {
                SharedCore.take(application.desk(JdbcClient.class));
            }
            return measure(application, plans, alone, csv);
        }
    }

    private List<Curve.Point> measure(
            OwnApplication application, List<PlanFile> plans, @Nullable BareEngine alone, StringBuilder csv) {
        PrintWriter console = new PrintWriter(System.out, true);
        ScriptedOffices all =
                Rehearsal.offices(application, OfficeProfiles.find(offices), seed, new TaskLines(new Ledger()));
        TimeSteps steps = application.desk(TimeSteps.class);
        List<Curve.Point> points = new ArrayList<>();
        long events = 0;
        double seconds = 0;
        console.print(csv);
        for (PlanFile file : plans) {
            int year = file.plan().from().getYear();
            long tasksBefore = all.done();
            long eventsBefore = events;
            double taken = 0;
            for (LocalDate day : stops(file)) {
                long before = System.nanoTime();
                steps.advanceTo(Rehearsal.evening(day), all);
                application.desk(RowCounts.class).refresh();
                taken += (System.nanoTime() - before) / SECOND;
                if (alone != null) {
                    alone.follow(Rehearsal.evening(day));
                }
            }
            seconds += taken;
            events = all.done() + jobs(application);
            String line = String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%d,%.1f,%d,%.1f,%d",
                    year,
                    all.done() - tasksBefore,
                    events - eventsBefore - (all.done() - tasksBefore),
                    events - eventsBefore,
                    taken,
                    events,
                    seconds,
                    used());
            csv.append(line).append('\n');
            console.println(line);
            points.add(new Curve.Point(year, events, seconds));
        }
        if (alone != null) {
            console.println(told(alone.figures(), seconds));
        }
        return points;
    }

    /** The ends of the months, so that the engine alone meets the same machine. */
    private List<LocalDate> stops(PlanFile file) {
        LocalDate last = LocalDate.of(file.plan().from().getYear(), untilMonth, 1)
                .plusMonths(1)
                .minusDays(1);
        List<LocalDate> stops = new ArrayList<>();
        for (LocalDate day = file.plan().issuedOn(); day.isBefore(last); day = day.plusMonths(1)) {
            stops.add(day);
        }
        stops.add(last);
        return stops;
    }

    private static String told(BareEngine.Figures alone, double seconds) {
        return String.format(
                Locale.ROOT,
                "engine alone: %d instances, %d jobs, %d tasks in %.1f s (%.0f %% of them measured); the years take %.1f times that",
                alone.instances(),
                alone.jobs(),
                alone.tasks(),
                alone.seconds(),
                alone.measured() * 100,
                seconds / alone.seconds());
    }

    /** Timers and asynchronous steps that have run. */
    private static long jobs(OwnApplication application) {
        return application
                .desk(JdbcClient.class)
                .sql("select count(*) from act_hi_job_log where job_state_ = 2")
                .query(Long.class)
                .single();
    }

    private static long used() {
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / MEGABYTE;
    }
}
