package vn.dieuphoi;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.dieuphoi.plan.PlanCommand;
import vn.dieuphoi.plan.PlanRegister;

/** The application and its commands: without a command it serves; with one it does that and ends. */
@SpringBootApplication
@Modulithic(systemName = "Điều Phối")
@Command(name = "dieu-phoi", description = "Điều phối thực hiện kế hoạch năm của Sở.", mixinStandardHelpOptions = true)
public class DieuPhoi {

    private static final List<String> COMMANDS = List.of("plan", "models", "--help", "-h");

    public static void main(String[] args) {
        HoChiMinhTime.adopt();
        Utf8Output.adopt();
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            System.exit(commands().execute(args));
        }
        SpringApplication.run(DieuPhoi.class, args);
    }

    /** The commands; their output is UTF-8 whatever the machine's locale. */
    private static CommandLine commands() {
        return new CommandLine(new DieuPhoi())
                .addSubcommand(new PlanCommand(() -> application().getBean(PlanRegister.class)))
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** The application without its pages, for commands that need the database. */
    private static ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(DieuPhoi.class)
                .web(WebApplicationType.NONE)
                .properties("camunda.bpm.job-execution.enabled=false")
                .run();
    }
}
