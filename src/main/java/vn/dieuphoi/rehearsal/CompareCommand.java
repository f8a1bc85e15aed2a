package vn.dieuphoi.rehearsal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.rehearsal.result.Comparison;
import vn.dieuphoi.rehearsal.result.Summary;

/** {@code rehearse compare}: what a changed model, plan or profile would change, by item and office. */
@Command(
        name = "compare",
        description = "So hai lần diễn tập: điều gì sẽ khác, theo mục và theo đơn vị.",
        mixinStandardHelpOptions = true)
class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TRƯỚC", description = "thư mục kết quả thứ nhất")
    private Path before;

    @Parameters(index = "1", paramLabel = "SAU", description = "thư mục kết quả thứ hai")
    private Path after;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.print(new Comparison(Summary.in(before), Summary.in(after)).text());
            out.flush();
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return RehearseCommand.FAILED;
        }
    }
}
