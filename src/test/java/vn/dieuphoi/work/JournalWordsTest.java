package vn.dieuphoi.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the journal calls something is for people to read: nothing is found, counted or decided by it. */
class JournalWordsTest {

    /** What the ledger of a rehearsal leaves out of what it shows. */
    private static final List<String> SHOW_ONLY = List.of("TableLines.java");

    private static final Pattern IN_JAVA = Pattern.compile("""
            \\baction\\(\\)\\s*(\\.|::)\\s*(equals|startsWith|endsWith|contains|matches|compareTo|indexOf|hashCode)\
            |\\b(equals|contains|containsKey|get|matcher|valueOf|switch|equal)\\s*\\(\\s*(\\w+\\.)?action\\(\\)\
            |\\baction\\(\\)\\s*[!=]=\
            |JournalEntry::action\\b""");

    private static final Pattern IN_SQL = Pattern.compile(
            "(?i)\\baction\\s*(=|<>|!=|~|in\\s*\\(|like\\b|ilike\\b|similar\\b|not\\b|any\\b)|\\bby\\s+(\\w+\\.)?action\\b");

    private static final Pattern FROM_JOURNAL = Pattern.compile("(?i)\\b(from|join)\\s+journal\\b");

    private static final Pattern IN_TEMPLATES = Pattern.compile("\\baction(\\(\\))?\\s*(==|!=|eq\\b|ne\\b|\\.)");

    @Test
    void noCodeComparesThem() throws IOException {
        assertThat(comparing("src/main/java", ".java")).isEmpty();
    }

    @Test
    void noRuleNoPageAndNoModelComparesThem() throws IOException {
        assertThat(comparing("src/main/resources/consistency", ".yaml")).isEmpty();
        assertThat(comparing("src/main/resources/templates", ".html")).isEmpty();
        assertThat(comparing("processes", ".bpmn")).isEmpty();
    }

    @Test
    void aComparisonIsSeen() {
        assertThat(List.of(
                        "journal.of(key).stream().anyMatch(entry -> entry.action().equals(ANNOUNCED))",
                        "HANDED_OVER.equals(entry.action())",
                        "words.contains(line.action())",
                        "switch (entry.action()) {",
                        "map(JournalEntry::action)",
                        "select at from journal where subject like :subjects and action in (:actions)",
                        "join journal j on j.subject = r.key and j.action = 'Gia hạn'",
                        "select count(*) from journal group by action"))
                .allMatch(JournalWordsTest::compares);
        assertThat(List.of(
                        "entry.action(),",
                        "SheetWords.csv(line.action()),",
                        "select id, at, actor, subject, action, reason from journal where subject = ? order by id",
                        "insert into journal (at, actor, subject, action) values (?, ?, ?, ?)",
                        "<strong th:text=\"${entry.action()}\">Gia hạn</strong>"))
                .noneMatch(JournalWordsTest::compares);
    }

    private static List<String> comparing(String folder, String ending) throws IOException {
        List<String> comparing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                if (!SHOW_ONLY.contains(file.getFileName().toString()) && compares(Files.readString(file))) {
                    comparing.add(file.toString());
                }
            }
        }
        return comparing;
    }

    private static boolean compares(String text) {
        return IN_JAVA.matcher(text).find()
                || FROM_JOURNAL.matcher(text).find() && IN_SQL.matcher(text).find()
                || text.contains("${entry") && IN_TEMPLATES.matcher(text).find();
    }
}
