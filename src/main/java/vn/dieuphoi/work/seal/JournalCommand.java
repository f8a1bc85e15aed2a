package vn.dieuphoi.work.seal;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.Subcommand;

/** {@code journal verify}: whether the journal is still what was sealed, beside a running application if need be. */
@Command(name = "journal", description = "Kiểm tra nhật ký của công việc.", mixinStandardHelpOptions = true)
public class JournalCommand implements Subcommand, Runnable {

    /** Exit code when something does not fit; picocli's own is 2 for wrong words. */
    private static final int MISFIT = 1;

    @Spec
    private CommandSpec spec;

    private final Supplier<ApplicationContext> applications;

    public JournalCommand() {
        this(DieuPhoi::forLooking);
    }

    /** @param applications asked only when the command needs the database */
    public JournalCommand(Supplier<ApplicationContext> applications) {
        this.applications = applications;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            description = {
                "Đối chiếu từng dòng nhật ký với niêm của nó: số dòng và số niêm khớp, hoặc dòng đầu tiên không khớp.",
                "Chỉ đọc. Mã kết thúc: 0 khớp, 1 có dòng bị sửa, bị xóa hoặc bị chèn."
            },
            mixinStandardHelpOptions = true)
    int verify() {
        SealReport report = applications.get().getBean(JournalSeals.class).verify();
        spec.commandLine().getOut().println(report.words());
        spec.commandLine().getOut().flush();
        return report.sound() ? 0 : MISFIT;
    }
}
