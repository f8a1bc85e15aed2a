package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.DieuPhoi;

/** Runs the command again in a virtual machine that is made for it: a bounded heap, and the collector for one thread. */
final class OwnProcess {

    /** Set in the process that does the work: how long the first one took to come so far, in milliseconds. */
    private static final String INSIDE = "dieuphoi.rehearsal.inside";

    private static final List<String> FLAGS = List.of(
            "-Xmx600m",
            "-XX:+UseSerialGC",
            // A minute is too short for the compiler's default zeal: less inlining takes it a third less time.
            "-XX:MaxInlineLevel=9",
            "-XX:InlineSmallCode=1000",
            "-XX:FreqInlineSize=150");

    private OwnProcess() {}

    static boolean isThisOne() {
        return System.getProperty(INSIDE) != null;
    }

    /** Since the person pressed enter, in nanoseconds. */
    static long uptime() {
        long before = Long.getLong(INSIDE, 0L);
        return (ManagementFactory.getRuntimeMXBean().getUptime() + before) * 1_000_000;
    }

    /** @return the exit code of the process that did the work */
    static int run(List<String> arguments) {
        try {
            Process process = new ProcessBuilder(command(arguments)).inheritIO().start();
            // Who stops the first process means both.
            Thread stopping = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(stopping);
            int code = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stopping);
            return code;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return RehearseCommand.FAILED;
        }
    }

    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add("-D" + INSIDE + "=" + ManagementFactory.getRuntimeMXBean().getUptime());
        String classes = System.getProperty("java.class.path");
        boolean packaged = classes.endsWith(".jar") && !classes.contains(System.getProperty("path.separator"));
        if (packaged) {
            command.addAll(List.of("-jar", classes));
        } else {
            command.addAll(List.of("-cp", classes, DieuPhoi.class.getName()));
        }
        command.addAll(arguments);
        return command;
    }
}
