package vn.dieuphoi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lives the undisturbed year once and then years under faults, each with faults of its own, and says what differs. The
 * same seed strikes on the same days; the moment within the work is the machine's.
 */
@Command(name = "chaos", mixinStandardHelpOptions = true)
public final class Chaos implements Callable<Integer> {

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "of the first year's faults; each further year one more")
    private long seed;

    @Option(names = "--years", defaultValue = "1")
    private int years;

    @Option(names = "--outages", defaultValue = "20", description = "a year")
    private int outages;

    @Option(names = "--kills", defaultValue = "9", description = "of the application, a year")
    private int kills;

    @Option(names = "--node-kills", defaultValue = "5", description = "of the second node, a year; 0: there is none")
    private int nodeKills;

    @Option(names = "--database-kills", defaultValue = "3", description = "a year")
    private int databaseKills;

    @Option(names = "--cuts", defaultValue = "5", description = "bursts of cut connections a year")
    private int cuts;

    @Option(names = "--clock-jumps", defaultValue = "2", description = "ahead overnight and back, a year")
    private int clockJumps;

    @Option(names = "--mail-outages", defaultValue = "2", description = "of mail server and gateway, a year")
    private int mailOutages;

    @Option(names = "--desk-models", defaultValue = "2", description = "changed at the models desk, a year")
    private int deskModels;

    @Option(names = "--restores", defaultValue = "0", description = "a year")
    private int restores;

    @Option(names = "--from", defaultValue = "2023-03-01", description = "the day on whose morning the clock begins")
    private LocalDate from;

    @Option(
            names = "--until",
            defaultValue = "2023-12-31",
            description = "the last day; only the default is a whole year")
    private LocalDate until;

    @Option(names = "--profile", defaultValue = "src/test/resources/chaos/offices.yaml")
    private String profile;

    @Option(names = "--sequence", description = "each due job in its turn instead of the engine's own threads")
    private boolean sequence;

    @Option(names = "--processes", defaultValue = "processes")
    private Path processes;

    @Option(names = "--out", defaultValue = "target/chaos")
    private Path out;

    @Option(
            names = "--archive",
            description = "lets processes start from an archive of classes: for a run of many years")
    private boolean archiveClasses;

    @Option(
            names = "--keep",
            description = "what an earlier run left in the folder: classes, template, undisturbed year")
    private boolean keep;

    @Option(names = "--years-beside", defaultValue = "2023-12-31", hidden = true)
    private LocalDate wholeYear;

    public static void main(String[] args) {
        vn.dieuphoi.HoChiMinhTime.adopt();
        System.exit(new CommandLine(new Chaos()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path work = Files.createDirectories(out.toAbsolutePath());
        List<String> jvm = List.of("-cp", jars(work, keep));
        Path template = work.resolve("template-" + from).resolve("postgres");
        List<String> fast = template(work, template, jvm);
        ChaosSetting setting =
                new ChaosSetting(from, template, processes, fast, profile, 42, !sequence, until.equals(wholeYear));
        YearLedger undisturbed;
        Path known = work.resolve("undisturbed-" + from + "-" + until + ".txt");
        if (keep && Files.exists(known)) {
            undisturbed = YearLedger.of(Files.readAllLines(known));
        } else
            try (ChaosYear year = new ChaosYear(setting, fresh(work.resolve("undisturbed")), 0, false)) {
                undisturbed = year.live(List.of(), until);
                report("undisturbed", year, List.of(), work);
                Files.write(known, undisturbed.text());
            }
        int wrong = 0;
        Map<String, Integer> all = new TreeMap<>();
        for (long each = seed; each < seed + years; each++) {
            List<Strike> strikes = Strike.ofYear(new java.util.Random(each), counts(), from, until);
            try (ChaosYear year = new ChaosYear(setting, fresh(work.resolve("year-" + each)), each, nodeKills > 0)) {
                List<String> differences = year.live(strikes, until).against(undisturbed);
                wrong += report("year of seed " + each, year, differences, work);
                year.counts().forEach((what, count) -> all.merge(what, count, Integer::sum));
            }
        }
        System.out.println("All: " + all);
        System.out.println(wrong == 0 ? "Nothing lost, nothing doubled." : wrong + " differences or faults.");
        return wrong == 0 ? 0 : 1;
    }

    private Map<Strike.Kind, Integer> counts() {
        Map<Strike.Kind, Integer> counts = new EnumMap<>(Strike.Kind.class);
        counts.put(Strike.Kind.OUTAGE, outages);
        counts.put(Strike.Kind.KILL_APPLICATION, kills);
        counts.put(Strike.Kind.KILL_SECOND_NODE, nodeKills);
        counts.put(Strike.Kind.KILL_DATABASE, databaseKills);
        counts.put(Strike.Kind.CUT_CONNECTIONS, cuts);
        counts.put(Strike.Kind.CLOCK_JUMP, clockJumps);
        counts.put(Strike.Kind.MAIL_DEAD, mailOutages);
        counts.put(Strike.Kind.MODEL_DESK, deskModels);
        counts.put(Strike.Kind.RESTORE, restores);
        return counts;
    }

    private static int report(String name, ChaosYear year, List<String> differences, Path work) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> faults = year.faults();
        String log = Files.exists(year.log()) ? Files.readString(year.log()) : "";
        lines.add(name + ": " + year.counts());
        lines.add("  error lines in the log: " + occurrences(log, " ERROR ") + ", of them duplicate keys: "
                + occurrences(log, "duplicate key"));
        year.remarks().forEach(remark -> lines.add("  " + remark));
        faults.forEach(fault -> lines.add("  FAULT " + fault));
        differences.forEach(difference -> lines.add("  DIFFERENT " + difference));
        Files.write(work.resolve(name.replace(' ', '-') + ".txt"), lines);
        lines.stream().limit(60).forEach(System.out::println);
        if (lines.size() > 60) {
            System.out.println("  … " + (lines.size() - 60) + " more");
        }
        return faults.size() + differences.size() + year.remarks().size();
    }

    private static int occurrences(String text, String word) {
        return text.split(java.util.regex.Pattern.quote(word), -1).length - 1;
    }

    private static Path fresh(Path folder) throws IOException {
        org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    /** A seeded database, and an archive of the classes that a start needs. */
    private List<String> template(Path work, Path template, List<String> jvm) throws IOException {
        Path archive = work.resolve("classes.jsa");
        if (keep && Files.exists(template)) {
            return withArchive(jvm, archive);
        }
        fresh(template.getParent());
        Files.deleteIfExists(archive);
        ReleasedModels models = new ReleasedModels(processes, template.resolveSibling("models"));
        try (ChaosServer server = new ChaosServer(template)) {
            List<String> recording = new ArrayList<>(jvm);
            // It takes half a minute, which only many starts are worth.
            if (archiveClasses) {
                recording.add("-XX:ArchiveClassesAtExit=" + archive);
            }
            ChaosNode node = ChaosNode.start(
                    work.resolve("template.log"),
                    recording,
                    server.url(),
                    ChaosServer.PASSWORD,
                    "leader",
                    "executor",
                    profile,
                    "42",
                    models.folder().toString(),
                    ChaosSetting.firstMorning(from),
                    "--dieuphoi.activity.kept=false");
            node.ready();
            node.stop();
        }
        return withArchive(jvm, archive);
    }

    private static List<String> withArchive(List<String> jvm, Path archive) {
        return Files.exists(archive)
                ? Stream.concat(jvm.stream(), Stream.of("-XX:SharedArchiveFile=" + archive))
                        .toList()
                : jvm;
    }

    /** Folders of classes cannot be archived, so they become jars. */
    static String jars(Path work, boolean keep) {
        List<String> entries = new ArrayList<>();
        String[] path = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
        for (int entry = 0; entry < path.length; entry++) {
            Path each = Path.of(path[entry]);
            if (Files.isDirectory(each) && keep && Files.exists(work.resolve("classes-" + entry + ".jar"))) {
                entries.add(work.resolve("classes-" + entry + ".jar").toString());
            } else if (Files.isDirectory(each)) {
                Path jar = work.resolve("classes-" + entry + ".jar");
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file",
                                jar.toString(),
                                "-C",
                                path[entry],
                                ".");
                entries.add(jar.toString());
            } else if (Files.exists(each)) {
                entries.add(each.toString());
            }
        }
        return String.join(java.io.File.pathSeparator, entries);
    }
}
