package vn.dieuphoi.models;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Subcommand;

/** {@code models}: work with the models of the processes, without the application or its database. */
@Command(
        name = "models",
        description = "Soạn và kiểm tra mô hình quy trình (BPMN).",
        mixinStandardHelpOptions = true,
        subcommands = {ScaffoldCommand.class, CheckCommand.class})
public class ModelsCommand implements Subcommand, Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
