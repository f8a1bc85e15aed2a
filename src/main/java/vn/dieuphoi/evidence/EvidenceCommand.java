package vn.dieuphoi.evidence;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;

/** {@code evidence check} asks whether the content of every file is there, {@code evidence move} brings it to where new files are kept. */
@Command(
        name = "evidence",
        description = "Nội dung của tệp minh chứng: có đủ không, chuyển nơi giữ.",
        mixinStandardHelpOptions = true)
public class EvidenceCommand implements Subcommand, Runnable {

    private static final int REFUSED = 1;

    /** Exit code when something was found and is left. */
    private static final int FOUND = 3;

    @Spec
    private CommandSpec spec;

    private final Function<Boolean, ApplicationContext> applications;

    public EvidenceCommand() {
        this(changes -> changes ? DieuPhoi.forMending() : DieuPhoi.forLooking());
    }

    /** @param applications the application for changing or for looking only */
    EvidenceCommand(Function<Boolean, ApplicationContext> applications) {
        this.applications = applications;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            description = {
                "Xem nội dung của từng tệp có đủ không, và kể ra nội dung ở ngoài cơ sở dữ liệu không thuộc tệp nào.",
                "Mã kết thúc: 0 đủ cả, 1 nơi giữ không trả lời, 3 có tệp mất hoặc hỏng nội dung."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Option(names = "--read", description = "đọc hết và tính lại mã băm SHA-256") boolean read,
            @Option(names = "--sweep", description = "xóa nội dung ở ngoài không thuộc tệp nào") boolean sweep) {
        return done(sweep, contents -> {
            ContentMoves.Look look = contents.look(read);
            look.faults().forEach(this::say);
            say("%d tệp có nội dung, %d chỗ mất hoặc hỏng, %d nội dung không thuộc tệp nào."
                    .formatted(
                            look.files(), look.faults().size(), look.forgotten().size()));
            if (sweep) {
                say("Đã xóa %d nội dung không thuộc tệp nào.".formatted(contents.sweep()));
            }
            return look.faults().isEmpty() ? 0 : FOUND;
        });
    }

    @Command(
            name = "move",
            description = {
                "Chuyển nội dung của mọi tệp đến nơi mà dieuphoi.evidence.store chỉ: từng tệp một, so mã băm; dừng giữa chừng thì"
                        + " chạy lại là tiếp tục.",
                "Mã kết thúc: 0 đã chuyển hết, 1 chưa chuyển hết."
            },
            mixinStandardHelpOptions = true)
    int move() {
        return done(true, contents -> {
            say("Đã chuyển %d tệp.".formatted(contents.moveAll(this::say)));
            return 0;
        });
    }

    private int done(boolean changes, ToIntFunction<ContentMoves> work) {
        try {
            return work.applyAsInt(applications.apply(changes).getBean(ContentMoves.class));
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            spec.commandLine().getErr().flush();
            return REFUSED;
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
