package vn.dieuphoi.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;

/** What one person was told, newest first. Every statement reads along an index and stops at a page. */
@Component
@Transactional
public class Inbox {

    public static final int PAGE = 50;

    /** More unread ones than that are "99+". */
    private static final int COUNTED = 100;

    private final JdbcClient database;
    private final Contents contents;
    private final Clock clock;

    Inbox(JdbcClient database, Contents contents, Clock clock) {
        this.database = database;
        this.contents = contents;
        this.clock = clock;
    }

    /** @return at most 100, which stands for "99+" */
    @Transactional(readOnly = true)
    public int unread(String person) {
        return database.sql("select count(*) from (select 1 from message where person = ? and read_at is null limit "
                        + COUNTED + ") unread")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /**
     * @param unreadOnly leaves out what was read
     * @param kind null for every kind
     * @param before only messages older than this id; null from the newest
     * @return one page and one message more, when there is an older one
     */
    @Transactional(readOnly = true)
    public List<Told> of(String person, boolean unreadOnly, @Nullable MessageKind kind, @Nullable Long before) {
        return database.sql("select * from message where person = :person"
                        + (unreadOnly ? " and read_at is null" : "")
                        + (kind == null ? "" : " and kind = :kind")
                        + (before == null ? "" : " and id < :before")
                        + " order by id desc limit " + (PAGE + 1))
                .param("person", person)
                .param("kind", kind == null ? null : kind.name())
                .param("before", before)
                .query(this::told)
                .list();
    }

    /** A message of the person's, which is read by it; empty when it is another's or none. */
    public Optional<Told> open(String person, long id) {
        read(person, id);
        return database.sql("select * from message where person = ? and id = ?")
                .params(person, id)
                .query(this::told)
                .optional();
    }

    public void read(String person, long id) {
        database.sql("update message set read_at = ? where person = ? and id = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), person, id)
                .update();
    }

    public int readAll(String person) {
        return database.sql("update message set read_at = ? where person = ? and read_at is null")
                .params(Timestamp.from(clock.instant()), person)
                .update();
    }

    private Told told(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Told(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                Subject.of(row.getString("subject")),
                row.getString("title"),
                contents.read(row.getString("content")),
                row.getString("link"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("told_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
