package vn.dieuphoi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Acts of many things, pressed on two nodes at the same moment while something strikes: afterwards all of it stands or
 * nothing, and when it has been pressed for once more, all of it, once.
 */
@Command(name = "acts", mixinStandardHelpOptions = true)
public final class ChaosActs implements Callable<Integer> {

    private static final Instant LATE = Instant.parse("2023-04-12T02:30:00Z");

    /** What strikes. */
    private enum Fault {
        NONE,
        KILL_ONE,
        KILL_BOTH,
        CUT_CONNECTIONS,
        KILL_DATABASE
    }

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--rounds", defaultValue = "1", description = "each kind of act under each kind of fault")
    private int rounds;

    @Option(names = "--processes", defaultValue = "processes")
    private Path processes;

    @Option(names = "--out", defaultValue = "target/chaos-acts")
    private Path out;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Random random = new Random();

    @Override
    public Integer call() throws IOException {
        random = new Random(seed);
        org.springframework.util.FileSystemUtils.deleteRecursively(out);
        Files.createDirectories(out);
        List<String> jvm = List.of("-cp", Chaos.jars(out.toAbsolutePath(), false));
        ReleasedModels models = new ReleasedModels(processes, out.resolve("models"));
        try (ChaosServer server = new ChaosServer(out.toAbsolutePath().resolve("postgres"));
                TwoNodes nodes = new TwoNodes(server, models, out.resolve("application.log"), jvm)) {
            nodes.one().ask("absent " + LATE);
            nodes.other().ask("absent " + LATE);
            nodes.one().ask("settle");
            int number = 0;
            for (int round = 0; round < rounds; round++) {
                for (ActsOfMany.Kind kind : ActsOfMany.Kind.values()) {
                    for (Fault fault : Fault.values()) {
                        act(nodes, server, kind, fault, number++);
                    }
                }
            }
            nodes.one().ask("check");
            wrong.addAll(nodes.remarks());
        }
        counts.forEach((what, count) -> System.out.println(count + " " + what));
        wrong.forEach(each -> System.out.println("WRONG " + each));
        System.out.println(wrong.isEmpty() ? "Each act once, whole." : wrong.size() + " faults.");
        return wrong.isEmpty() ? 0 : 1;
    }

    private void act(TwoNodes nodes, ChaosServer server, ActsOfMany.Kind kind, Fault fault, int number) {
        DoneOnce done = new DoneOnce(server.client());
        String named = kind + " " + number;
        nodes.one().ask("prepare " + named);
        nodes.one().send("press " + named);
        nodes.other().send("press " + named);
        ChaosServer.sleep(random.nextInt(fault == Fault.NONE ? 1 : kind == ActsOfMany.Kind.HELD ? 800 : 3_000));
        boolean working = !nodes.one().isDone() || !nodes.other().isDone();
        strike(nodes, server, fault);
        wrong.addAll(kind == ActsOfMany.Kind.HELD ? List.of() : done.half(kind, number));
        counts.merge(kind + " " + fault + (working ? " in the middle" : " afterwards"), 1, Integer::sum);
        // Whoever presses again does so when the database is back.
        nodes.other().ask("settle");
        nodes.one().ask("settle");
        nodes.other().ask("press " + named);
        nodes.one().ask("press " + named);
        nodes.one().ask("settle");
        done.undone(kind, number).forEach(each -> wrong.add(fault + ": " + each));
    }

    private void strike(TwoNodes nodes, ChaosServer server, Fault fault) {
        switch (fault) {
            case NONE -> nodes.bothDone();
            case KILL_ONE -> {
                nodes.killOne();
                nodes.other().done();
            }
            case KILL_BOTH -> nodes.killBoth();
            case CUT_CONNECTIONS -> {
                for (int burst = 0; burst < 10; burst++) {
                    server.cut();
                    ChaosServer.sleep(random.nextInt(80));
                }
                nodes.bothDone();
            }
            case KILL_DATABASE -> {
                server.kill();
                server.start();
                nodes.bothDone();
            }
        }
    }
}
