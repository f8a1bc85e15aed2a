package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** docs/architecture.md says nothing that the code does not. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("docs/architecture.md");

    private static final Pattern ARROW = Pattern.compile("(?m)^ {4}(\\w+ --> \\w+)$");

    /** A class or file of ours in code marks: {@code RecordProgress}, {@code engine.look.LooseEnds}, {@code TaskWatch#opened}. */
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][A-Za-z]+)(?:#(\\w+))?`");

    private static final Pattern FILE = Pattern.compile("`([a-z-]+\\.(?:bpmn|form))`");

    @Test
    void theArrowsAreTheModulesOwn() throws IOException {
        Set<String> drawn = ARROW.matcher(Files.readString(PAGE))
                .results()
                .map(arrow -> arrow.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(drawn)
                .as("the picture should have exactly these arrows:\n    %s", String.join("\n    ", arrows()))
                .isEqualTo(arrows());
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        Map<String, String> classes = sources();
        for (MatchResult named : CLASS.matcher(Files.readString(PAGE)).results().toList()) {
            assertThat(classes.keySet()).as(named.group()).contains(named.group(1));
            if (named.group(2) != null) {
                assertThat(classes.get(named.group(1)).contains(" " + named.group(2) + "("))
                        .as(named.group())
                        .isTrue();
            }
        }
    }

    @Test
    void everyModelAndFormThatIsNamedIsThere() throws IOException {
        Set<String> files = new HashSet<>();
        for (String folder : Set.of("processes", "forms")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.forEach(file -> files.add(file.getFileName().toString()));
            }
        }
        assertThat(FILE.matcher(Files.readString(PAGE)).results().map(file -> file.group(1)))
                .isNotEmpty()
                .allMatch(files::contains);
    }

    /** Who uses whom, without what follows from the rest: where a uses b and b uses c, a is not drawn to c. */
    private static Set<String> arrows() {
        ApplicationModules modules = ApplicationModules.of(DieuPhoi.class);
        Map<String, Set<String>> uses = new TreeMap<>();
        modules.stream()
                .forEach(module -> uses.put(
                        module.getIdentifier().toString(),
                        module.getDirectDependencies(modules)
                                .uniqueModules()
                                .map(used -> used.getIdentifier().toString())
                                .collect(Collectors.toCollection(TreeSet::new))));
        Set<String> arrows = new TreeSet<>();
        uses.forEach((module, used) -> used.stream()
                .filter(one -> used.stream().noneMatch(other -> !other.equals(one) && reaches(uses, other, one)))
                .forEach(one -> arrows.add(module + " --> " + one)));
        return arrows;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    /** The texts of our classes by simple name. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
