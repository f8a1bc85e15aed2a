package vn.dieuphoi.rehearsal;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.instrument.Instrumentation;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Counts what the JDBC driver sends, by the text of the statement: an agent, {@code -javaagent:dieu-phoi-benchmark.jar}. At
 * the end it writes the file named by {@code -Dstatements=…}: a line with both sums, then each text with its number, those
 * that were sent alone first and those that were sent in batches after them.
 */
public final class StatementCount {

    private static final Map<String, LongAdder> ALONE = new ConcurrentHashMap<>();
    private static final Map<String, LongAdder> BATCHED = new ConcurrentHashMap<>();
    private static final LongAdder NANOS = new LongAdder();

    /** How many of our methods that lead to a statement are told with its text: {@code -Dstatements.callers=4}. */
    private static final int CALLERS = Integer.getInteger("statements.callers", 0);

    private StatementCount() {}

    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(named("org.postgresql.jdbc.PgPreparedStatement"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Prepared.class)
                                .on(named("executeWithFlags").and(takesArguments(int.class))))
                        .visit(Advice.to(Batch.class).on(named("executeBatch"))))
                .type(named("org.postgresql.jdbc.PgStatement"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Plain.class)
                        .on(named("executeWithFlags").and(takesArguments(String.class, int.class)))))
                .installOn(instrumentation);
        Runtime.getRuntime().addShutdownHook(new Thread(StatementCount::write));
    }

    /** @param statement prints itself with its values, which are cut off: texts alike are one */
    public static void alone(Object statement) {
        count(ALONE, statement.toString());
    }

    public static void batched(Object statement) {
        count(BATCHED, statement.toString());
    }

    public static void plain(String sql) {
        count(ALONE, sql);
    }

    /** How many were sent in this process, a batch counted once. */
    static long soFar() {
        return sum(ALONE) + sum(BATCHED);
    }

    /** How long the driver has waited for their answers in this process, all threads together; commits are not among them. */
    static long nanosSoFar() {
        return NANOS.sum();
    }

    /** @param since {@link System#nanoTime()} of its sending */
    public static void answered(long since) {
        NANOS.add(System.nanoTime() - since);
    }

    /** Each text that was sent so far, with how often. */
    static Map<String, Long> texts() {
        Map<String, Long> texts = new TreeMap<>();
        ALONE.forEach((text, times) -> texts.merge(text, times.sum(), Long::sum));
        BATCHED.forEach((text, times) -> texts.merge("(batch) " + text, times.sum(), Long::sum));
        return texts;
    }

    private static void count(Map<String, LongAdder> counts, String sql) {
        String text = sql.replaceAll("'[^']*+(?:''[^']*+)*+'(?:::\\w+)?|\\(\\d[^)]*\\)|\\b\\d+\\b", "?")
                .replaceAll("(?s)\\s+", " ")
                .replaceAll("\\?(?:, ?\\?)+", "?..")
                .strip();
        counts.computeIfAbsent(CALLERS == 0 ? text : text + " <- " + callers(), each -> new LongAdder())
                .increment();
    }

    private static String callers() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(StatementCount::isOurs)
                        .limit(CALLERS)
                        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                        .collect(Collectors.joining(" < ")));
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return name.startsWith("vn.dieuphoi.")
                && !name.startsWith(StatementCount.class.getName())
                && !name.contains("$$");
    }

    private static void write() {
        try (PrintWriter file = new PrintWriter(System.getProperty("statements", "statements.txt"))) {
            file.println(sum(ALONE) + " statements, " + sum(BATCHED) + " batches");
            lines(file, ALONE);
            lines(file, BATCHED);
        } catch (IOException unwritable) {
            System.err.println("The statements could not be written: " + unwritable.getMessage());
        }
    }

    private static void lines(PrintWriter file, Map<String, LongAdder> counts) {
        file.println();
        counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, LongAdder> each) ->
                                each.getValue().sum())
                        .reversed())
                .forEach(each -> file.println(each.getValue() + "\t" + each.getKey()));
    }

    private static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    static final class Prepared {

        @Advice.OnMethodEnter
        static long enter(@Advice.This Object statement) {
            StatementCount.alone(statement);
            return System.nanoTime();
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Enter long since) {
            StatementCount.answered(since);
        }
    }

    static final class Batch {

        @Advice.OnMethodEnter
        static long enter(@Advice.This Object statement) {
            StatementCount.batched(statement);
            return System.nanoTime();
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Enter long since) {
            StatementCount.answered(since);
        }
    }

    static final class Plain {

        @Advice.OnMethodEnter
        static long enter(@Advice.Argument(0) String sql) {
            StatementCount.plain(sql);
            return System.nanoTime();
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Enter long since) {
            StatementCount.answered(since);
        }
    }
}
