package vn.dieuphoi.work.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever touches rows of the journal closes the chain first; the application itself never does. */
class JournalTouchedTest {

    private static final Pattern TOUCHES = Pattern.compile(
            "(?i)\\b(update|delete\\s+from|truncate(\\s+table)?|alter\\s+table(\\s+if\\s+exists)?)\\s+(only\\s+)?journal\\b");

    /** The migration that made the chain. */
    private static final int FIRST_SEAL = 206;

    @Test
    void theApplicationTouchesNoRow() throws IOException {
        for (Path source : files("src/main/java", ".java")) {
            assertThat(TOUCHES.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isFalse();
        }
    }

    @Test
    void aMigrationThatTouchesRowsClosesTheChainBefore() throws IOException {
        for (Path migration : files("src/main/resources/db/migration", ".sql")) {
            int version = Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
            assertThat(version > FIRST_SEAL && touchesUnannounced(Files.readString(migration)))
                    .as(migration.toString())
                    .isFalse();
        }
    }

    @Test
    void bothAreSeenWhereTheyHappen() {
        assertThat(List.of(
                        "update journal set actor = 'x'",
                        "DELETE\n  FROM journal where id = 1",
                        "truncate table journal",
                        "alter table journal add column place text",
                        "update journal set actor = 'x'; select close_journal_chain('muộn')"))
                .allMatch(JournalTouchedTest::touchesUnannounced);
        assertThat(List.of(
                        "select close_journal_chain('thêm cột'); alter table journal add column place text",
                        "update journal_verification set words = 'x'",
                        "insert into journal (at) values (now())"))
                .noneMatch(JournalTouchedTest::touchesUnannounced);
    }

    private static boolean touchesUnannounced(String sql) {
        Matcher touch = TOUCHES.matcher(sql);
        return touch.find() && !sql.substring(0, touch.start()).contains("select close_journal_chain(");
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
