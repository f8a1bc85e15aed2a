package vn.dieuphoi.plan.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.dieuphoi.plan.ItemCode;

/** {@code plan import} and {@code plan revise}: they need the database of the running application and deploy nothing. */
final class IntakeCommands {

    private IntakeCommands() {}

    @Command(
            name = "import",
            description = "Áp dụng một kế hoạch mới; nhập lại cùng nội dung thì không đổi gì.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @ParentCommand
        private @Nullable PlanCommand plan;

        @Parameters(paramLabel = "TỆP", description = "tệp YAML của kế hoạch hay bản nháp")
        private Path file = Path.of("");

        @Option(names = "--leave", split = ",", paramLabel = "MỤC", description = "mục chưa chạy được, để lại lần sau")
        private List<String> left = List.of();

        @Option(names = "--by", defaultValue = "dòng lệnh", description = "người nhập")
        private String by = "";

        @Override
        public Integer call() {
            PlanCommand command = Objects.requireNonNull(plan);
            return command.answering(
                    () -> command.intake().adoptNew(PlanFile.at(file).plan(), codes(left), by));
        }
    }

    @Command(
            name = "revise",
            description = "Điều chỉnh một kế hoạch đang áp dụng; việc đang chạy đổi theo, một lần.",
            mixinStandardHelpOptions = true)
    static final class Revise implements Callable<Integer> {

        @ParentCommand
        private @Nullable PlanCommand plan;

        @Parameters(paramLabel = "TỆP", description = "tệp YAML có nội dung mới của kế hoạch")
        private Path file = Path.of("");

        @Option(names = "--dry-run", description = "chỉ nói sẽ đổi gì, không đổi")
        private boolean dryRun;

        @Option(
                names = "--reason",
                defaultValue = "",
                paramLabel = "LÝ DO",
                description = "lý do, ghi vào lịch sử từng mục")
        private String reason = "";

        @Option(names = "--leave", split = ",", paramLabel = "MỤC", description = "mục để nguyên như bản đang áp dụng")
        private List<String> left = List.of();

        @Option(names = "--by", defaultValue = "dòng lệnh", description = "người điều chỉnh")
        private String by = "";

        @Override
        public Integer call() {
            PlanCommand command = Objects.requireNonNull(plan);
            return command.answering(
                    () -> command.intake().revise(PlanFile.at(file).plan(), codes(left), reason, by, !dryRun));
        }
    }

    private static Set<ItemCode> codes(List<String> words) {
        Set<ItemCode> codes = new TreeSet<>();
        words.forEach(word -> codes.add(new ItemCode(word.strip())));
        return codes;
    }
}
