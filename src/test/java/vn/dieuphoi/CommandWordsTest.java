package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The same words are the same characters also where they were typed behind a command. */
class CommandWordsTest {

    private static final String COMPOSED = "Ngân sách năm tới bị cắt";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

    @Test
    void wordsAreComposed() {
        var found =
                parsed("plan", "revise", "x.yaml", "--reason", DECOMPOSED, "--by=" + DECOMPOSED, "--leave", DECOMPOSED);

        assertThat((String) found.matchedOptionValue("--reason", "")).isEqualTo(COMPOSED);
        assertThat((String) found.matchedOptionValue("--by", "")).isEqualTo(COMPOSED);
        assertThat(found.matchedOptionValue("--leave", List.<String>of())).containsExactly(COMPOSED);
    }

    /** Whichever command takes words takes them through the one place. */
    @Test
    void noCommandReadsWordsItself() {
        List<String> own = new ArrayList<>();
        List<String> words = new ArrayList<>();
        collect(DieuPhoi.commands().getCommandSpec(), words, own);

        assertThat(words).hasSizeGreaterThanOrEqualTo(10);
        assertThat(own).isEmpty();
    }

    @Test
    void aFileIsCalledAsItsDiskCallsIt(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve(Normalizer.normalize("Kế hoạch.yaml", Normalizer.Form.NFD)));

        var found = parsed("plan", "revise", "x.yaml", "--reason", file.toString());

        assertThat((String) found.matchedOptionValue("--reason", "")).isEqualTo(file.toString());
    }

    private static ParseResult parsed(String... words) {
        ParseResult found = DieuPhoi.commands().parseArgs(words);
        while (found.hasSubcommand()) {
            found = found.subcommand();
        }
        return found;
    }

    private static void collect(CommandSpec command, List<String> words, List<String> own) {
        for (ArgSpec arg : command.args()) {
            Class<?> type = arg.auxiliaryTypes().length == 0 ? arg.type() : arg.auxiliaryTypes()[0];
            if (type == String.class) {
                words.add(command.qualifiedName() + " " + arg.paramLabel());
                if (arg.converters().length > 0) {
                    own.add(command.qualifiedName() + " " + arg.paramLabel());
                }
            }
        }
        command.subcommands().values().forEach(each -> collect(each.getCommandSpec(), words, own));
    }
}
