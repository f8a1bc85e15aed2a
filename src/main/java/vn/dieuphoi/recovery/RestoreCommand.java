package vn.dieuphoi.recovery;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.backup.BackupRestore;
import vn.dieuphoi.engine.StartRefused;

/** {@code restore from|begin|list}: for a database that came back from a copy. */
@Command(
        name = "restore",
        description =
                "Phục hồi cơ sở dữ liệu đi kèm từ bản sao lưu; sau khi phục hồi: đánh dấu thư gửi lại, liệt kê việc đã làm sau bản đó.",
        mixinStandardHelpOptions = true)
public class RestoreCommand implements Subcommand, Runnable {

    /** Exit code when it is refused; picocli's own is 2 for wrong words. */
    private static final int REFUSED = 1;

    private static final int LONGEST_SPAN = 24 * 30;

    @Spec
    private CommandSpec spec;

    private final Supplier<ApplicationContext> applications;

    public RestoreCommand() {
        this(DieuPhoi::forCommand);
    }

    /** @param applications asked only when the command needs the database */
    public RestoreCommand(Supplier<ApplicationContext> applications) {
        this.applications = applications;
    }

    @Override
    public void run() {
        spec.commandLine().usage(out());
    }

    @Command(
            name = "from",
            description = {
                "Thay cơ sở dữ liệu đi kèm bằng một bản do lệnh backup lập; chạy khi ứng dụng đã dừng. Mọi phần được so mã băm"
                        + " trước khi thay.",
                "Sau đó khởi động như thường; việc đã làm sau bản đó được liệt kê ở trang /khoi-phuc."
            },
            mixinStandardHelpOptions = true)
    int from(
            @Parameters(paramLabel = "TỆP", description = "bản sao lưu, dieu-phoi-….zip") Path backup,
            @Option(
                            names = "--data",
                            paramLabel = "THƯ-MỤC",
                            defaultValue = "${env:DIEUPHOI_DATA:-./data}",
                            description = "thư mục dữ liệu (DIEUPHOI_DATA, ./data)")
                    Path data,
            @Option(names = "--replace", description = "chuyển cơ sở dữ liệu đang có sang một bên") boolean replace) {
        try {
            Path old = BackupRestore.restore(backup, data, replace);
            out().println("Đã phục hồi vào " + data.toAbsolutePath().normalize() + "."
                    + (replace ? " Dữ liệu trước đó nằm trong " + old + "." : "") + " Hãy khởi động ứng dụng.");
            out().flush();
            return CommandLine.ExitCode.OK;
        } catch (Refused | StartRefused refused) {
            return refused(refused);
        }
    }

    @Command(
            name = "begin",
            description = {
                "Báo rằng cơ sở dữ liệu vừa được phục hồi; chạy khi mọi nút đã dừng, trước khi khởi động lại.",
                "Chỉ cần khi máy không còn sổ hoạt động (máy mới, máy chủ cơ sở dữ liệu riêng); chạy hai lần vẫn là một."
            },
            mixinStandardHelpOptions = true)
    int begin(
            @Option(
                            names = "--hours",
                            paramLabel = "GIỜ",
                            defaultValue = "24",
                            description = "trong bao nhiêu giờ mọi thư đều ghi “gửi lại” (24)")
                    int hours,
            @Option(names = "--by", defaultValue = "dòng lệnh", description = "người phục hồi") String by,
            @Option(names = "--again", description = "lại phục hồi thêm một lần, dù sau lần trước đã có việc mới")
                    boolean again) {
        try {
            if (hours < 0 || hours > LONGEST_SPAN) {
                throw new Refused("Số giờ phải từ 0 đến " + LONGEST_SPAN + ".");
            }
            ApplicationContext application = applications.get();
            RestoreDesk.Begun begun = application.getBean(RestoreDesk.class).begin(by, Duration.ofHours(hours), again);
            out().println(begun.begun() ? "Đã ghi nhận lần phục hồi." : "Lần phục hồi này đã được ghi nhận trước đó.");
            print(application.getBean(RestoreBook.class), begun.event(), Integer.MAX_VALUE);
            return CommandLine.ExitCode.OK;
        } catch (Refused refused) {
            return refused(refused);
        }
    }

    private int refused(RuntimeException refused) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(refused.getMessage());
        err.flush();
        return REFUSED;
    }

    @Command(
            name = "list",
            description = "In các lần phục hồi và việc đã làm sau mỗi bản sao lưu, theo sổ hoạt động.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--most",
                            paramLabel = "SỐ",
                            defaultValue = "1000",
                            description = "nhiều nhất bao nhiêu dòng mỗi lần (1000)")
                    int most) {
        RestoreBook book = applications.get().getBean(RestoreBook.class);
        List<RestoreEvent> events = book.events();
        if (events.isEmpty()) {
            out().println("Cơ sở dữ liệu chưa lần nào được phục hồi từ bản sao lưu.");
        }
        events.forEach(event -> print(book, event, most));
        out().flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(RestoreBook book, RestoreEvent event, int most) {
        RestoreWords.of(event).forEach(out()::println);
        for (LostAct act : book.acts(event.id(), most)) {
            out().printf("  %s  %s  [%s]%n", RestoreWords.moment(act.at()), RestoreWords.of(act), act.node());
        }
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
