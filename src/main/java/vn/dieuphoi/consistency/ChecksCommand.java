package vn.dieuphoi.consistency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.installation.InstallationCheck;
import vn.dieuphoi.installation.InstallationReport;

/**
 * {@code check consistency} compares the engine's tables with ours, {@code check values} looks for wrong figures and days;
 * both beside a running application if need be. {@code check installation} looks at the machine and the settings.
 */
@Command(name = "check", description = "Kiểm tra dữ liệu của ứng dụng.", mixinStandardHelpOptions = true)
public class ChecksCommand implements Subcommand, Runnable {

    /** Exit code when the database cannot be compared; picocli's own is 2 for wrong words. */
    private static final int REFUSED = 1;

    /** Exit code when something was found and is left. */
    private static final int FOUND = 3;

    /** Exit code when all can go on as it is, but had better not. */
    private static final int TO_BE_MENDED = 4;

    enum ReportFormat {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    private final Function<Boolean, ApplicationContext> applications;

    public ChecksCommand() {
        this(mends -> mends ? DieuPhoi.forMending() : DieuPhoi.forLooking());
    }

    /** @param applications the application for mending or for looking only, asked for when the command needs it */
    public ChecksCommand(Function<Boolean, ApplicationContext> applications) {
        this.applications = applications;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "consistency",
            description = {
                "Đối chiếu dữ liệu của máy quy trình với sổ của ứng dụng: việc, kỳ, báo cáo, đề nghị, thông báo thiếu hoặc"
                        + " thừa, nhánh không chờ gì, mốc giờ không được đặt.",
                "Chỉ đọc, không chạy việc tự động nào. Mã kết thúc: 0 không thấy gì, 3 có chỗ lệch."
            },
            mixinStandardHelpOptions = true)
    int consistency(
            @Option(names = "--format", defaultValue = "text", description = "text hoặc json") ReportFormat format,
            @Option(names = "--mend", description = "sửa những chỗ sửa được an toàn, có ghi nhật ký") boolean mend) {
        return told(format, () -> {
            ConsistencyChecks checks = applications.apply(mend).getBean(ConsistencyChecks.class);
            return mend ? checks.lookAndMend() : checks.look();
        });
    }

    @Command(
            name = "values",
            description = {
                "Liệt kê những số và ngày đã lưu mà nay không ghi được nữa: số quá 15 chữ số, dạng lũy thừa, tỷ lệ trên 100 %,"
                        + " ngày ngoài 2000–2100 hoặc vượt kế hoạch năm, việc đã có mang ngày ở phía trước; ở đâu, ai ghi.",
                "Chỉ đọc, không sửa gì. Mã kết thúc: 0 không thấy gì, 3 có chỗ cần xem."
            },
            mixinStandardHelpOptions = true)
    int values(@Option(names = "--format", defaultValue = "text", description = "text hoặc json") ReportFormat format) {
        return told(
                format,
                () -> applications.apply(false).getBean(StoredValues.class).look());
    }

    @Command(
            name = "installation",
            description = {
                "Xem nơi cài đặt: thiết đặt, máy, ổ đĩa, cơ sở dữ liệu, đồng hồ, thư, chứng thư số, địa chỉ, người đứng đầu, kế"
                        + " hoạch; mỗi chỗ đạt, nên sửa hay hỏng và cách làm.",
                "Chỉ đọc, chạy được cả khi ứng dụng không khởi động được. Mã kết thúc: 0 đạt hết, 4 có chỗ nên sửa, 3 có chỗ"
                        + " hỏng."
            },
            mixinStandardHelpOptions = true)
    int installation(
            @Option(names = "--format", defaultValue = "text", description = "text hoặc json") ReportFormat format) {
        InstallationReport report = new InstallationReport(InstallationCheck.look());
        spec.commandLine().getOut().println(format == ReportFormat.json ? json(report.findings()) : report.text());
        spec.commandLine().getOut().flush();
        return switch (report.worst()) {
            case OK -> 0;
            case WARNING -> TO_BE_MENDED;
            case FAULT -> FOUND;
        };
    }

    private int told(ReportFormat format, Supplier<ConsistencyRun> look) {
        try {
            ConsistencyRun run = look.get();
            ConsistencyReport report = new ConsistencyReport(run);
            spec.commandLine().getOut().println(format == ReportFormat.json ? json(report.lines()) : report.text());
            spec.commandLine().getOut().flush();
            return run.left().isEmpty() ? 0 : FOUND;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        }
    }

    private static String json(Object lines) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
