package vn.dieuphoi;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.ServiceLoader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The application and its commands: without a command it serves; with one it does that and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Điều Phối")
@Command(name = "dieu-phoi", description = "Điều phối thực hiện kế hoạch.", mixinStandardHelpOptions = true)
public class DieuPhoi {

    /** The option with which the application is started for commands that leave the database as it is. */
    public static final String AS_IT_IS = "as-it-is";

    public static void main(String[] args) {
        HoChiMinhTime.adopt();
        // The engine looks its tables up in the machine's locale: under Turkish it finds none.
        Locale.setDefault(Locale.ENGLISH);
        CommandLine commands = commands();
        if (args.length > 0 && isCommand(commands, args[0])) {
            System.exit(commands.execute(args));
        }
        SpringApplication.run(DieuPhoi.class, args);
    }

    private static boolean isCommand(CommandLine commands, String word) {
        return commands.getSubcommands().containsKey(word)
                || commands.getCommandSpec().optionsMap().containsKey(word);
    }

    /** The commands of all modules; their words are composed, their output is UTF-8 whatever the machine's locale. */
    static CommandLine commands() {
        CommandLine commands = new CommandLine(new DieuPhoi());
        ServiceLoader.load(Subcommand.class).forEach(commands::addSubcommand);
        commands.registerConverter(String.class, DieuPhoi::word);
        commands.setExecutionExceptionHandler(DieuPhoi::failed);
        return commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** In the form in which the same words are the same characters; a file is called as its disk calls it. */
    private static String word(String typed) {
        return isFile(typed) ? typed : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static boolean isFile(String typed) {
        try {
            return Files.exists(Path.of(typed));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    /** A start that failed has said why in one line; a page of stack trace below it would hide that. */
    private static int failed(Exception failure, CommandLine command, ParseResult words) throws Exception {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof NotStarted) {
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        throw failure;
    }

    /** The application without its pages and without running timers, for commands that need the database. */
    public static ApplicationContext forCommand() {
        return started(application().properties("camunda.bpm.job-execution.enabled=false"));
    }

    private static final class NotStarted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStarted(Throwable reported) {
            super(reported);
        }
    }

    /** The same, but it deploys, adopts and starts nothing: what is there is mended and nothing else happens. */
    public static ApplicationContext forMending() {
        return started(application().properties("camunda.bpm.job-execution.enabled=false"), "--" + AS_IT_IS);
    }

    /**
     * The same for commands about what somebody's application has: where the settings name no database they say so, and do
     * not start one of their own.
     */
    public static ApplicationContext forNamedDatabase() {
        return started(
                application()
                        .properties("camunda.bpm.job-execution.enabled=false", "dieuphoi.database-must-be-named=true"),
                "--" + AS_IT_IS);
    }

    /** The same for commands that only read: beans are made when they are used, and the database takes no change. */
    public static ApplicationContext forLooking() {
        return started(
                application()
                        .lazyInitialization(true)
                        .properties(
                                "camunda.bpm.job-execution.enabled=false",
                                "dieuphoi.activity.kept=false",
                                // The engine would write its counters when it is closed.
                                "camunda.bpm.metrics.enabled=false",
                                // And set its nightly cleaning to the next window, if that is another one by now.
                                "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
                                "spring.datasource.hikari.connection-init-sql=set default_transaction_read_only = on",
                                // Otherwise the end of a reading transaction would allow changes again.
                                "spring.datasource.hikari.data-source-properties.readOnlyMode=transaction"),
                "--" + AS_IT_IS);
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DieuPhoi.class).web(WebApplicationType.NONE);
    }

    private static ApplicationContext started(SpringApplicationBuilder application, String... arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException reported) {
            throw new NotStarted(reported);
        }
    }
}
