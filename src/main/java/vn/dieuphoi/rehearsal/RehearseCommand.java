package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.PlanIdOption;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.house.RehearsedHouse;
import vn.dieuphoi.rehearsal.offices.OfficeProfiles;
import vn.dieuphoi.rehearsal.page.RehearsalPage;
import vn.dieuphoi.rehearsal.result.RehearsedYear;
import vn.dieuphoi.rehearsal.result.Stopwatch;
import vn.dieuphoi.rehearsal.result.Summary;
import vn.dieuphoi.rehearsal.result.YearCount;

/** {@code rehearse}: lets a whole plan year pass on an application and a database of its own, and shows it. */
@Command(
        name = "rehearse",
        description = "Diễn tập cả năm kế hoạch trên cơ sở dữ liệu riêng, không đụng đến dữ liệu đang dùng.",
        mixinStandardHelpOptions = true,
        subcommands = {CompareCommand.class})
public class RehearseCommand implements Subcommand, Callable<Integer> {

    static final int FAILED = 1;

    @Option(
            names = {"--id", "--year"},
            defaultValue = "2023",
            converter = PlanIdOption.class,
            description = "Mã của kế hoạch (mặc định ${DEFAULT-VALUE}).")
    private PlanId id;

    @Option(
            names = "--offices",
            paramLabel = "HỒ SƠ",
            defaultValue = "typical",
            description =
                    "diligent, typical, silent, random, slow-leadership, slow-leads, slow-partners, hoặc một tệp YAML"
                            + " (mặc định ${DEFAULT-VALUE}).")
    private String offices;

    @Option(
            names = "--seed",
            paramLabel = "SỐ",
            defaultValue = "42",
            description = "Hạt giống của phần ngẫu nhiên; cùng hạt giống thì cùng kết quả.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "THƯ MỤC",
            defaultValue = "rehearsal",
            description = "Nơi ghi ledger.csv, summary.json, index.html (mặc định ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--plan", paramLabel = "TỆP", description = "Tệp kế hoạch hoặc bản nháp thay cho plans/MÃ.yaml.")
    private @Nullable Path plan;

    @Option(
            names = "--models",
            paramLabel = "THƯ MỤC",
            description =
                    "Mô hình (.bpmn) và biểu mẫu (.form) thay cho những tệp cùng tên đi kèm; mục chưa có mô hình thì soạn"
                            + " từ kế hoạch.")
    private @Nullable Path models;

    @Option(
            names = "--parties",
            paramLabel = "TỆP",
            description =
                    "Danh bạ đơn vị (YAML, như plans/offices.yaml) của cơ quan có kế hoạch; bỏ trống: lấy từ kế hoạch.")
    private @Nullable Path parties;

    @Option(names = "--progress", hidden = true, description = "Mỗi ngày một dòng, cho chương trình đọc.")
    private boolean told;

    @Option(names = "--until", paramLabel = "NGÀY", description = "Chỉ diễn tập đến ngày này (yyyy-mm-dd).")
    private @Nullable LocalDate until;

    @Option(
            names = "--turn",
            description =
                    "Qua cả chuyển năm: tháng 12 trình danh sách, lãnh đạo ký, chạy đến hết tháng 3 năm sau; báo lỗi khi"
                            + " điều gì của kỳ cũ bị mất.")
    private boolean turn;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!OwnProcess.isThisOne()) {
            return OwnProcess.run(spec.root().commandLine().getParseResult().originalArgs());
        }
        PrintWriter console = spec.commandLine().getOut();
        try {
            PlanFile requested = requested();
            Summary summary = rehearse(requested, console);
            console.println();
            console.println(ClosingWords.words(requested.plan().id(), summary, out));
            console.flush();
            return summary.failed() ? FAILED : 0;
        } catch (Refused | StartRefused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return FAILED;
        }
    }

    private Summary rehearse(PlanFile requested, PrintWriter console) {
        // The virtual machine's own start belongs to the time that the person waits.
        long started = System.nanoTime() - OwnProcess.uptime();
        Stopwatch watch = new Stopwatch();
        if (turn && until != null) {
            throw new Refused("--turn đi qua cả chuyển năm nên không đi cùng --until; hãy bỏ một trong hai.");
        }
        RehearsedYear rehearsed;
        try (RehearsedHouse house = RehearsedHouse.of(requested.plan(), parties, models)) {
            RehearsalOrder order = new RehearsalOrder(
                    requested, house.models(), house.folder(), OfficeProfiles.find(offices), seed, until, turn);
            rehearsed =
                    new Rehearsal(order, told ? new ToldProgress(console) : new ConsoleProgress(console), watch).run();
        }
        String csv = rehearsed.ledger().csv();
        double wall = Math.round((System.nanoTime() - started) / 1e7) / 100d;
        Summary summary = new YearCount(rehearsed)
                .summary(csv, wall, watch.all())
                .withModels(models == null ? null : Sha256.hex(filesIn(models)));
        write(csv, summary, new RehearsalPage(rehearsed, summary).html());
        return summary;
    }

    private PlanFile requested() {
        PlanFile found = plan == null ? PlanFile.of(id) : PlanFile.at(plan);
        boolean named = spec.commandLine().getParseResult().hasMatchedOption("--id");
        PlanId own = found.plan().id();
        if (named && !own.equals(id)) {
            throw new Refused("Tệp là kế hoạch " + own.words() + "; hãy ghi --id cho đúng.");
        }
        return found;
    }

    /** Models and forms by name, as the models desk knows a set of them again. */
    private static Map<String, String> filesIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".bpmn") || name.endsWith(".form")) {
                    files.put(name, Files.readString(file));
                }
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String csv, Summary summary, String page) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve("ledger.csv"), csv);
            Files.writeString(out.resolve("summary.json"), summary.json());
            Files.writeString(out.resolve("index.html"), page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
