package vn.dieuphoi.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.reporting.document.ReportFiles;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.dossier.ReportPapers;

/** {@code report --period 2023-Q2 --out q2.docx}: the newest edition of a report, or its draft, as a file. */
@Command(
        name = "report",
        description = "Xuất báo cáo của một kỳ ra tệp Word hoặc Excel.",
        mixinStandardHelpOptions = true,
        subcommands = TemplateCommand.class)
public class ReportCommand implements Subcommand, Callable<Integer> {

    /** Exit code when there is no such report or the file cannot be written; picocli's own is 2 for wrong words. */
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    private final Supplier<ApplicationContext> applications;

    public ReportCommand() {
        this(DieuPhoi::forCommand);
    }

    /** @param applications asked only when the command needs the database */
    public ReportCommand(Supplier<ApplicationContext> applications) {
        this.applications = applications;
    }

    @Option(names = "--period", paramLabel = "KỲ", description = "2023-Q2, 2023-year hoặc 2023-05-01..2023-05-31")
    private @Nullable String period;

    @Option(names = "--out", paramLabel = "TỆP", description = "tệp .docx hoặc .xlsx")
    private @Nullable Path out;

    @Override
    public Integer call() {
        // Not required by annotation: then "report template" would ask for them as well.
        if (period == null || out == null) {
            throw new ParameterException(spec.commandLine(), "Thiếu --period hoặc --out.");
        }
        return write(period, out);
    }

    private int write(String period, Path out) {
        try {
            String name = out.getFileName().toString().toLowerCase(Locale.ROOT);
            if (!name.endsWith(".docx") && !name.endsWith(".xlsx")) {
                throw new Refused("Tệp phải có đuôi .docx hoặc .xlsx: " + out);
            }
            ApplicationContext application = applications.get();
            String key =
                    application.getBean(ReportingCalendar.class).period(period).key();
            ReportDocument report = application.getBean(ReportPapers.class).current(key);
            ReportFiles files = application.getBean(ReportFiles.class);
            byte[] file = name.endsWith(".docx") ? files.word(key, null) : files.excel(key, null);
            Files.write(out, file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Đã ghi %s (%s, số liệu phiên bản %d).%n",
                            out, report.draft() ? "dự thảo" : "đã ban hành", report.version());
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Không ghi được tệp " + out + ": " + e.getMessage());
            return REFUSED;
        }
    }
}
