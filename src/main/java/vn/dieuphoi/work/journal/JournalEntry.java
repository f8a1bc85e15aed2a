package vn.dieuphoi.work.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;

/**
 * One line of the append-only history.
 *
 * @param corrects the line that this one corrects
 */
public record JournalEntry(
        long id,
        Instant at,
        Actor actor,
        Subject subject,
        String action,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long corrects) {

    /** What {@link #in} reads. */
    public static final String COLUMNS = "id, at, actor, acting_for, subject, action, reason, before, after, corrects";

    public static JournalEntry in(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                Actor.in(row, "actor", "acting_for"),
                Subject.of(row.getString("subject")),
                row.getString("action"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"),
                row.getObject("corrects", Long.class));
    }
}
