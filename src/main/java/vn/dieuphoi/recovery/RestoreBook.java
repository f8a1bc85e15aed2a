package vn.dieuphoi.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Restores that are known, what was done after their dumps, and which letters had left. */
@Component
@Transactional
public class RestoreBook {

    private final JdbcClient database;
    private final Marks marks;
    private final List<UnsentLetters> letters;

    RestoreBook(JdbcClient database, Marks marks, List<UnsentLetters> letters) {
        this.database = database;
        this.marks = marks;
        this.letters = letters;
    }

    /** Restores, newest first. */
    @Transactional(readOnly = true)
    public List<RestoreEvent> events() {
        return database.sql("""
                        select e.*, (select count(*) from restore_act a where a.event = e.id) as acts
                        from restore_event e order by e.id desc""").query(RestoreBook::event).list();
    }

    /** What was done after the dump, newest first. */
    @Transactional(readOnly = true)
    public List<LostAct> acts(long event, int most) {
        return database.sql("select at, node, kind, who, what, about from restore_act where event = ?"
                        + " order by at desc, line limit ?")
                .params(event, most)
                .query((row, number) -> new LostAct(
                        row.getTimestamp("at").toInstant(),
                        row.getString("node"),
                        "LETTER".equals(row.getString("kind")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("about")))
                .list();
    }

    /** Whether a letter that is written anew after a restore may have left before it. */
    @Transactional(readOnly = true)
    public boolean mayHaveLeft(String channel, String reference) {
        return database.sql("select exists (select 1 from letter_left where channel = ? and reference = ?)"
                        + " or exists (select 1 from restore_event where repeats_until > now())")
                .params(channel, reference)
                .query(Boolean.class)
                .single();
    }

    /**
     * Notes what a node's file has and the database has not. The first node that comes makes the event; the same loss told
     * again, or another node's part of it, only adds what is missing.
     *
     * @param repeatsFor for how long every letter is a possible repeat where the file has a gap
     */
    RestoreEvent note(Loss loss, String node, Duration repeatsFor) {
        long event = find(loss.epoch())
                .orElseGet(
                        () -> begin(loss.epoch(), node, loss.keptUntil(), loss.gap() ? repeatsFor : null, loss.gap()));
        for (ActivityLine line : loss.lines()) {
            list(event, line, node);
        }
        loss.letters().forEach(this::rememberLetter);
        return events().stream().filter(one -> one.id() == event).findFirst().orElseThrow();
    }

    /** Begins by hand, where no file tells: until the span is over every letter is a possible repeat. */
    RestoreEvent begin(String by, Duration repeatsFor) {
        long event = begin(marks.epoch(), by, null, repeatsFor, true);
        return events().stream().filter(one -> one.id() == event).findFirst().orElseThrow();
    }

    /** Whether something was committed since the newest restore was noted; a start alone does not count. */
    @Transactional(readOnly = true)
    boolean worksSince(RestoreEvent newest) {
        return database.sql("select exists (select 1 from database_mark m, restore_event e"
                        + " where e.id = ? and m.number > e.last_mark and m.work)")
                .param(newest.id())
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> find(UUID lostEpoch) {
        return database.sql("select id from restore_event where lost_epoch = ?")
                .param(lostEpoch)
                .query(Long.class)
                .optional();
    }

    private long begin(
            UUID lostEpoch,
            String by,
            @Nullable Instant keptUntil,
            @Nullable Duration repeatsFor,
            boolean notesMissing) {
        int marked =
                letters.stream().mapToInt(UnsentLetters::markAsPossibleRepeats).sum();
        long event = database.sql("""
                        insert into restore_event
                            (lost_epoch, found_by, kept_until, last_mark, repeats_until, letters_marked, notes_missing)
                        values (?, ?, ?, ?, now() + make_interval(secs => ?), ?, ?) returning id""")
                .params(
                        lostEpoch,
                        by,
                        keptUntil == null ? null : Timestamp.from(keptUntil),
                        marks.last(),
                        repeatsFor == null ? null : (double) repeatsFor.toSeconds(),
                        marked,
                        notesMissing)
                .query(Long.class)
                .single();
        marks.beginEpoch();
        return event;
    }

    private void list(long event, ActivityLine line, String node) {
        database.sql("""
                        insert into restore_act (event, line, at, node, kind, who, what, about)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event,
                        line.id(),
                        Timestamp.from(line.at()),
                        node,
                        line.kind().name(),
                        Objects.requireNonNullElse(line.who(), ""),
                        Objects.requireNonNullElse(line.what(), ""),
                        Objects.requireNonNullElse(line.about(), ""))
                .update();
    }

    private void rememberLetter(ActivityLine line) {
        if (line.channel() != null && line.reference() != null) {
            database.sql("insert into letter_left (channel, reference) values (?, ?) on conflict do nothing")
                    .params(line.channel(), line.reference())
                    .update();
        }
    }

    private static RestoreEvent event(ResultSet row, int number) throws SQLException {
        return new RestoreEvent(
                row.getLong("id"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("found_by"),
                instant(row, "kept_until"),
                instant(row, "repeats_until"),
                row.getInt("letters_marked"),
                row.getBoolean("notes_missing"),
                row.getInt("acts"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
