package vn.dieuphoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine's tables are read by SQL in one module only; whoever wants to know asks {@code engine.look}. */
class EngineTablesTest {

    /** Each place that names these tables, and why it may. */
    private static final List<String> ALLOWED = List.of(
            "src/main/java/vn/dieuphoi/engine/",
            // Comparing the engine's tables with ours is its purpose.
            "src/main/resources/consistency/",
            // A released migration is never changed.
            "src/main/resources/db/migration/",
            // They plant faults and look behind what the application says.
            "src/test/",
            // It measures the engine alone.
            "benchmark/");

    private static final List<String> SOURCES =
            List.of(".java", ".sql", ".yaml", ".yml", ".properties", ".html", ".js", ".bpmn", ".form", ".xml");

    private static final Pattern TABLE = Pattern.compile("(?i)\\bact_(ru|hi|re|id|ge)_\\w");

    @Test
    void onlyTheEngineModuleReadsTheEnginesTables() throws IOException {
        List<String> reading = new ArrayList<>();
        for (String folder : List.of("src", "processes", "forms", "benchmark/src")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(EngineTablesTest::isAsked).toList()) {
                    if (reads(Files.readString(file))) {
                        reading.add(file.toString());
                    }
                }
            }
        }
        assertThat(reading).isEmpty();
    }

    @Test
    void aTableOfTheEngineIsSeen() {
        assertThat(List.of("select id_ from act_ru_task", "join ACT_HI_PROCINST p", "analyze act_ge_bytearray"))
                .allMatch(EngineTablesTest::reads);
        assertThat(List.of("select act_id_, name_", "pg_advisory_xact_lock(1)", "the contract_re_newed"))
                .noneMatch(EngineTablesTest::reads);
    }

    /** An exception that nobody needs any more would let the next one in. */
    @Test
    void everyExceptionIsNeeded() throws IOException {
        for (String folder : ALLOWED) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                List<Path> sources = files.filter(EngineTablesTest::isSource).toList();
                boolean needed = false;
                for (Path source : sources) {
                    needed |= reads(Files.readString(source));
                }
                assertThat(needed).as(folder).isTrue();
            }
        }
    }

    private static boolean isAsked(Path file) {
        return isSource(file) && ALLOWED.stream().noneMatch(file.toString()::startsWith);
    }

    private static boolean isSource(Path file) {
        return SOURCES.stream().anyMatch(file.toString()::endsWith)
                && !file.toString().contains("/target/");
    }

    private static boolean reads(String text) {
        return TABLE.matcher(text).find();
    }
}
