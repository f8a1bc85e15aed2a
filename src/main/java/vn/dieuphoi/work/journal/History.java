package vn.dieuphoi.work.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedText;

/**
 * The journal as people read it: all lines of a piece of work with its rounds, reports, requests, notices and extensions,
 * or those of one request. Their keys begin with its own, so that an index finds them, however long the journal is.
 */
@Component
public class History {

    private static final String OF_KEY = " from journal where (subject = :key or subject like :round"
            + " or subject like :request or subject like :notice or subject like :part)";

    private final JdbcClient database;
    private final Journal journal;

    History(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** Which lines to show. */
    public enum Kind {
        ITEM("Bản thân công việc"),
        ROUND("Tiến độ, báo cáo"),
        REQUEST("Đề nghị phối hợp"),
        NOTICE("Báo lãnh đạo");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param kind null for all
     * @param person who acted or was acted for; null for all
     */
    public record Question(
            String key, @Nullable Kind kind, @Nullable String person, boolean oldestFirst) {}

    /** @param page from 1 */
    @Transactional(readOnly = true)
    public List<JournalEntry> read(Question question, int page, int size) {
        Map<String, Object> values = keys(question.key());
        values.put("size", size);
        values.put("skip", (page - 1) * size);
        return database.sql("select " + JournalEntry.COLUMNS
                        + where(question, values)
                        + (question.oldestFirst() ? " order by id" : " order by id desc")
                        + " limit :size offset :skip")
                .params(values)
                .query(JournalEntry::in)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Question question) {
        Map<String, Object> values = keys(question.key());
        return database.sql("select count(*)" + where(question, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Who acted about it, or was acted for. */
    @Transactional(readOnly = true)
    public List<String> people(String key) {
        return database.sql("select distinct person from (select unnest(array[actor, acting_for]) as person" + OF_KEY
                        + ") found where person is not null order by person")
                .params(keys(key))
                .query(String.class)
                .list();
    }

    /**
     * Adds a line that corrects another one, which stays.
     *
     * @param key what the reader was looking at; the line has to belong to it
     */
    @Transactional
    public void correct(String key, long entry, String words, Actor actor) {
        if (words.isBlank()) {
            throw new Refused("Hãy ghi nội dung đính chính.");
        }
        TypedText.within(TypedText.PARAGRAPHS, "Nội dung đính chính", words);
        Map<String, Object> values = keys(key);
        values.put("id", entry);
        Optional<Subject> subject = database.sql("select subject" + OF_KEY + " and id = :id")
                .params(values)
                .query((row, number) -> Subject.of(row.getString(1)))
                .optional();
        journal.correct(
                actor,
                subject.orElseThrow(() -> new Refused("Dòng số " + entry + " không thuộc lịch sử này.")),
                entry,
                words.strip());
    }

    private static String where(Question question, Map<String, Object> values) {
        List<String> parts = new ArrayList<>(List.of(OF_KEY));
        if (question.person() != null) {
            parts.add(":person in (actor, acting_for)");
            values.put("person", question.person());
        }
        if (question.kind() != null) {
            parts.add(
                    switch (question.kind()) {
                        case ITEM -> "subject = :key";
                        case ROUND -> "subject like :round";
                        case REQUEST -> "(subject like :request or subject = :key and subject like '%>%')";
                        case NOTICE -> "subject like '%!%'";
                    });
        }
        return String.join(" and ", parts);
    }

    private static Map<String, Object> keys(String key) {
        String literal = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        Map<String, Object> values = new HashMap<>();
        values.put("key", key);
        values.put("round", literal + "@%");
        values.put("request", literal + ">%");
        values.put("notice", literal + "!%");
        values.put("part", literal + "/%");
        return values;
    }
}
