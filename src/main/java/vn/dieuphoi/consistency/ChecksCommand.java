package vn.dieuphoi.consistency;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Subcommand;

/** {@code check}: what administrators look over from the command line. */
@Command(
        name = "check",
        description = "Kiểm tra dữ liệu của ứng dụng.",
        mixinStandardHelpOptions = true,
        subcommands = ConsistencyCommand.class)
public class ChecksCommand implements Subcommand, Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
