package vn.dieuphoi.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.recovery.ActivityLog;

/** The append-only history: who did what to which subject, when and why. The database refuses changes to it. */
@Component
public class Journal {

    /** Who acts when no person does: a timer, a start, a catch-up. */
    public static final String SYSTEM = "hệ thống";

    private final JdbcClient database;
    private final Clock clock;
    private final ActivityLog activity;

    Journal(JdbcClient database, Clock clock, ActivityLog activity) {
        this.database = database;
        this.clock = clock;
        this.activity = activity;
    }

    /** @param subject the natural key of what it happened to */
    public void record(String actor, String subject, String action, @Nullable String reason) {
        recordChange(actor, subject, action, reason, null, null);
    }

    public void recordChange(
            String actor,
            String subject,
            String action,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after) {
        database.sql("insert into journal (at, actor, subject, action, reason, before, after)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor, subject, action, reason, before, after)
                .update();
        activity.act(actor, action, subject);
    }

    void correct(String actor, String subject, long corrected, String words) {
        database.sql("insert into journal (at, actor, subject, action, reason, corrects) values (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor, subject, "Đính chính", words, corrected)
                .update();
        activity.act(actor, "Đính chính", subject);
    }

    /** All that happened to a subject, oldest first. */
    public List<JournalEntry> of(String subject) {
        return database.sql("select id, at, actor, subject, action, reason, before, after, corrects from journal"
                        + " where subject = ? order by id")
                .param(subject)
                .query(JournalEntry.class)
                .list();
    }
}
