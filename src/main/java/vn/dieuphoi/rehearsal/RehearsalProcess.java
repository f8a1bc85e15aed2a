package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rehearsal in a process of its own that gives way to everybody else's work. What it says comes on its output: a
 * {@link ToldProgress} line for each day, then its closing words.
 */
public final class RehearsalProcess {

    /** Files of the result. */
    public static final String SUMMARY = "summary.json";

    public static final String PAGE = "index.html";

    private static final List<String> GIVING_WAY = List.of("/usr/bin/nice", "-n", "15");

    private RehearsalProcess() {}

    /**
     * @param arguments of the command {@code rehearse}
     * @param environment what is said to it beside them
     */
    public static Process start(List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of(GIVING_WAY.get(0)))) {
            command.addAll(GIVING_WAY);
        }
        command.addAll(OwnProcess.command(Stream.concat(Stream.of("rehearse", "--progress"), arguments.stream())
                .toList()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
