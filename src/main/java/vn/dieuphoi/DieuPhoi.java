package vn.dieuphoi;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The application and its commands: without a command it serves; with one it does that and ends. */
@SpringBootApplication
@Modulithic(systemName = "Điều Phối")
@Command(
        name = "dieu-phoi",
        description = "Điều phối thực hiện kế hoạch năm của Sở.",
        mixinStandardHelpOptions = true,
        subcommands = {})
public class DieuPhoi {

    private static final List<String> COMMANDS = List.of("plan", "models", "rehearse", "report", "--help", "-h");

    public static void main(String[] args) {
        HoChiMinhTime.adopt();
        if (args.length > 0 && COMMANDS.contains(args[0])) {
            System.exit(new CommandLine(new DieuPhoi()).execute(args));
        }
        SpringApplication.run(DieuPhoi.class, args);
    }
}
