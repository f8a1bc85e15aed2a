package vn.dieuphoi.work.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.recovery.ActivityLog;

/** The append-only history: who did what to which subject, when and why. The database refuses changes to it. */
@Component
public class Journal {

    /** So far the clocks of two nodes may differ while both run timers. */
    private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final Clock clock;
    private final ActivityLog activity;

    Journal(JdbcClient database, Clock clock, ActivityLog activity) {
        this.database = database;
        this.clock = clock;
        this.activity = activity;
    }

    /** @param subject the natural key of what it happened to */
    public void record(Actor actor, Subject subject, String action, @Nullable String reason) {
        recordChange(actor, subject, action, reason, null, null);
    }

    public void recordChange(
            Actor actor,
            Subject subject,
            String action,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after) {
        database.sql("insert into journal (at, actor, acting_for, subject, action, reason, before, after)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor.person(), actor.actingFor())
                .params(subject.key(), action, reason, before, after)
                .update();
        activity.act(actor.person(), action, subject);
    }

    /** Writes the change of a value that figures count with: a line for people, and by its code what figures are told from. */
    public void recordChange(
            Actor actor, Subject subject, ChangedValue what, @Nullable String reason, String before, String after) {
        write(actor, subject, what, reason, new Values(before, after), before, after);
    }

    /** Writes what is only ever so or not, and from now on is. */
    public void recordFact(Actor actor, Subject subject, ChangedValue what) {
        write(actor, subject, what, null, Values.TRUE, null, null);
    }

    private record Values(String before, String after) {

        private static final Values TRUE = new Values("false", "true");
    }

    /** Both in one statement: no line without its change, and nothing more to wait for. */
    private void write(
            Actor actor,
            Subject subject,
            ChangedValue what,
            @Nullable String reason,
            Values values,
            @Nullable String before,
            @Nullable String after) {
        database.sql("""
                        with line as (
                            insert into journal (at, actor, acting_for, subject, action, reason, before, after)
                            values (?, ?, ?, ?, ?, ?, ?, ?) returning id, at, actor, acting_for, subject)
                        insert into value_change (subject, what, before_value, after_value, at, actor, acting_for, line)
                        select subject, ?, ?, ?, at, actor, acting_for, id from line""")
                .params(Timestamp.from(clock.instant()), actor.person(), actor.actingFor())
                .params(subject.key(), what.label(), reason, before, after)
                .params(what.name(), values.before(), values.after())
                .update();
        activity.act(actor.person(), what.label(), subject);
    }

    void correct(Actor actor, Subject subject, long corrected, String words) {
        database.sql("insert into journal (at, actor, acting_for, subject, action, reason, corrects)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), actor.person(), actor.actingFor())
                .params(subject.key(), "Đính chính", words, corrected)
                .update();
        activity.act(actor.person(), "Đính chính", subject);
    }

    /**
     * Marks what was opened while the clock ran ahead: it stays, and whoever reads its history knows why it came early.
     * Each subject is marked once.
     */
    public void markOpenedEarly() {
        for (Subject subject : openedEarly()) {
            if (!is(subject, ChangedValue.OPENED_EARLY)) {
                recordFact(Actor.SYSTEM, subject, ChangedValue.OPENED_EARLY);
            }
        }
    }

    /** Whether what is only ever so or not has been recorded. */
    public boolean is(Subject subject, ChangedValue what) {
        return database.sql("select exists (select from value_change where subject = ? and what = ?)")
                .params(subject.key(), what.name())
                .query(Boolean.class)
                .single();
    }

    /** To what the application did something by itself at a moment that is still to come. */
    public List<Subject> openedEarly() {
        return database.sql("select distinct subject from journal where at > ? and actor = ? order by subject")
                .params(Timestamp.from(clock.instant().plus(DIFFERENCE_OF_CLOCKS)), Actor.SYSTEM.person())
                .query((row, number) -> Subject.of(row.getString(1)))
                .list();
    }

    /** All that happened to a subject, oldest first. */
    public List<JournalEntry> of(Subject subject) {
        return database.sql("select " + JournalEntry.COLUMNS + " from journal where subject = ? order by id")
                .param(subject.key())
                .query(JournalEntry::in)
                .list();
    }
}
