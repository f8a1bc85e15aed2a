package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.PlanFile;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.page.Curve;
import vn.dieuphoi.rehearsal.result.Ledger;

/** {@code rehearse bench}: many years of a large plan in one database, to see how the cost grows. */
@Command(
        name = "bench",
        description = "Đo tốc độ: nhiều năm của một kế hoạch lớn, trên một cơ sở dữ liệu, ghi bench.csv.",
        mixinStandardHelpOptions = true)
class BenchCommand implements Callable<Integer> {

    private static final double SECOND = 1_000_000_000d;
    private static final long MEGABYTE = 1 << 20;

    @Option(names = "--years", defaultValue = "10", description = "Số năm (mặc định ${DEFAULT-VALUE}).")
    private int years;

    @Option(names = "--items", defaultValue = "100", description = "Số mục (mặc định ${DEFAULT-VALUE}).")
    private int items;

    @Option(names = "--first", defaultValue = "2023", description = "Năm đầu (mặc định ${DEFAULT-VALUE}).")
    private int first;

    @Option(names = "--offices", paramLabel = "HỒ SƠ", defaultValue = "typical", description = "Hồ sơ đơn vị.")
    private String offices;

    @Option(names = "--seed", paramLabel = "SỐ", defaultValue = "42", description = "Hạt giống.")
    private long seed;

    @Option(names = "--out", paramLabel = "THƯ MỤC", defaultValue = "rehearsal", description = "Nơi ghi bench.csv.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!OwnProcess.isThisOne()) {
            return OwnProcess.run(spec.root().commandLine().getParseResult().originalArgs());
        }
        Path models = Files.createTempDirectory("dieuphoi-bench-");
        try {
            Files.createDirectories(out);
            StringBuilder csv =
                    new StringBuilder("year,tasks,jobs,events,seconds,totalEvents,totalSeconds,megabytes\n");
            Curve curve = new Curve(run(models, csv));
            Files.writeString(out.resolve("bench.csv"), csv);
            Files.writeString(out.resolve("bench.svg"), curve.svg());
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return RehearseCommand.FAILED;
        } finally {
            FileSystemUtils.deleteRecursively(models);
        }
    }

    private List<Curve.Point> run(Path models, StringBuilder csv) {
        LargePlan large = new LargePlan(PlanFile.ofYear(first), items);
        large.models(models);
        List<PlanFile> plans =
                IntStream.range(first, first + years).mapToObj(large::of).toList();
        try (OwnApplication application = OwnApplication.start(plans, models)) {
            return measure(application, csv);
        }
    }

    private List<Curve.Point> measure(OwnApplication application, StringBuilder csv) {
        PrintWriter console = spec.commandLine().getOut();
        ScriptedOffices all =
                Rehearsal.offices(application, OfficeProfiles.find(offices), seed, new TaskLines(new Ledger()));
        TimeSteps steps = application.desk(TimeSteps.class);
        List<Curve.Point> points = new ArrayList<>();
        long events = 0;
        double seconds = 0;
        for (int year = first; year < first + years; year++) {
            long before = System.nanoTime();
            long tasksBefore = all.done();
            long eventsBefore = events;
            steps.advanceTo(
                    LocalDate.of(year, 12, 31)
                            .atTime(LocalTime.of(18, 0))
                            .atZone(HoChiMinhTime.ZONE)
                            .toInstant(),
                    all);
            double taken = (System.nanoTime() - before) / SECOND;
            seconds += taken;
            long jobs = jobs(application);
            events = all.done() + jobs;
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
            console.flush();
            points.add(new Curve.Point(year, events, seconds));
        }
        return points;
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
