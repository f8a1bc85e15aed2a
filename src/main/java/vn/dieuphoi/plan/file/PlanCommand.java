package vn.dieuphoi.plan.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.PlanIdOption;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.reading.party.KnownParties;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.plan.trace.TraceReport;

/** {@code plan read|check|export|import|revise|trace}. Reading, checking and exporting need neither database nor Spring. */
@Command(
        name = "plan",
        description = "Đọc, kiểm tra, xuất, nhập và điều chỉnh kế hoạch.",
        subcommands = {IntakeCommands.Import.class, IntakeCommands.Revise.class},
        mixinStandardHelpOptions = true)
public class PlanCommand implements Subcommand, Runnable {

    /** Exit code when a file or request is refused; picocli's own is 2 for wrong words. */
    static final int REFUSED = 1;

    enum CheckFormat {
        text,
        json
    }

    enum ExportFormat {
        json,
        yaml
    }

    @Spec
    private CommandSpec spec;

    /** Exit code when the trace is broken somewhere. */
    static final int BROKEN = 3;

    private final Supplier<PlanIntake> intake;
    private final Supplier<PlanTrace> trace;

    public PlanCommand() {
        this(
                () -> DieuPhoi.forNamedDatabase().getBean(PlanIntake.class),
                () -> DieuPhoi.forNamedDatabase().getBean(PlanTrace.class));
    }

    /**
     * @param intake asked only when a command needs the database
     * @param trace likewise
     */
    public PlanCommand(Supplier<PlanIntake> intake, Supplier<PlanTrace> trace) {
        this.intake = intake;
        this.trace = trace;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "read",
            description =
                    "Đọc văn bản kế hoạch (.docx, .xlsx, .pdf có chữ, .txt, .md) thành bản nháp để rà soát; không cần cơ sở dữ liệu.",
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "TỆP", description = "văn bản kế hoạch") Path document,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "TỆP",
                            description = "nơi ghi bản nháp, ví dụ draft.yaml")
                    Path out,
            @Option(
                            names = "--parties",
                            paramLabel = "TỆP",
                            description = "tệp YAML có danh bạ đơn vị (parties): offices.yaml hoặc một kế hoạch")
                    @Nullable
                    Path parties) {
        return answering(() -> {
            KnownParties register = parties == null ? KnownParties.EMPTY : PartyFile.register(PlanFile.at(parties));
            DraftReport report =
                    new DraftFile(document, register, spec.commandLine().getErr()).write(out);
            return "Đã ghi " + out + ".\n" + report.text() + "\nTiếp theo: sửa những chỗ trên trong " + out
                    + ", rồi chạy plan check " + out
                    + ". Muốn sửa bên cạnh văn bản thì nộp tệp này ở trang /ke-hoach/moi.\n";
        });
    }

    @Command(
            name = "check",
            description = "Liệt kê chỗ mâu thuẫn, bỏ trống hoặc nghi sai của kế hoạch hay bản nháp, kèm cách xử lý.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "MÃ|TỆP",
                            description = "mã của kế hoạch, ví dụ 2023, hoặc tệp YAML của kế hoạch hay bản nháp")
                    String plan,
            @Option(names = "--format", defaultValue = "text", description = "text hoặc json") CheckFormat format,
            @Option(names = "--file", paramLabel = "TỆP", description = "tệp YAML thay cho plans/MÃ.yaml") @Nullable
                    Path file) {
        boolean named = file == null && CheckedFile.names(plan);
        CheckedFile checked = new CheckedFile(named ? null : id(plan), named ? Path.of(plan) : file);
        return answering(() -> format == CheckFormat.json ? checked.json() : checked.text());
    }

    private PlanId id(String word) {
        try {
            return new PlanIdOption().convert(word);
        } catch (CommandLine.TypeConversionException unknown) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(unknown.getMessage()), unknown);
        }
    }

    @Command(name = "export", description = "In kế hoạch thành dữ liệu.", mixinStandardHelpOptions = true)
    int export(
            @Parameters(paramLabel = "MÃ", description = "mã của kế hoạch, ví dụ 2023", converter = PlanIdOption.class)
                    PlanId id,
            @Option(names = "--format", defaultValue = "json", description = "json hoặc yaml") ExportFormat format,
            @Option(names = "--file", paramLabel = "TỆP", description = "tệp YAML thay cho plans/MÃ.yaml") @Nullable
                    Path file) {
        return answering(() -> written(
                format == ExportFormat.json ? PlanJson.JSON : PlanJson.YAML,
                PlanExport.of(new CheckedFile(id, file).plan())));
    }

    @Command(
            name = "trace",
            description =
                    "Tìm chỗ đứt giữa câu của kế hoạch, mục, mô hình, công việc và báo cáo; có chỗ đứt thì mã trả về là 3.",
            mixinStandardHelpOptions = true)
    int trace(
            @Option(
                            names = "--check",
                            required = true,
                            paramLabel = "MÃ",
                            description = "mã của kế hoạch, ví dụ 2023",
                            converter = PlanIdOption.class)
                    PlanId plan) {
        boolean[] broken = {false};
        int code = answering(() -> {
            TraceReport report = trace.get().check(plan);
            broken[0] = !report.unbroken();
            return report.text();
        });
        return broken[0] ? BROKEN : code;
    }

    private static String written(ObjectMapper mapper, Object value) throws JsonProcessingException {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value).stripTrailing() + "\n";
    }

    PlanIntake intake() {
        return intake.get();
    }

    int answering(Callable<String> answer) {
        try {
            out().print(answer.call());
            out().flush();
            return CommandLine.ExitCode.OK;
        } catch (Refused refused) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(refused.getMessage());
            err.flush();
            return REFUSED;
        } catch (Exception unexpected) {
            throw new CommandLine.ExecutionException(spec.commandLine(), "Lệnh không chạy được", unexpected);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
