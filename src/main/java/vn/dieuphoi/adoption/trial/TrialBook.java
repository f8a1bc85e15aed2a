package vn.dieuphoi.adoption.trial;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;

/**
 * Keeps rehearsals. Of each draft one is open at most, over all nodes one runs at most: both are unique indexes. Times are the
 * database's, whatever clock the application shows.
 */
@Component
class TrialBook {

    private static final String COLUMNS = "select id, draft, state, content_sha256, asked_by, asked_at, reached, done,"
            + " ended_at, summary, page is not null as has_page, says from plan_draft_trial ";

    private final JdbcClient database;

    TrialBook(JdbcClient database) {
        this.database = database;
    }

    /** Newest first. */
    List<Trial> of(long draft) {
        return database.sql(COLUMNS + "where draft = ? order by id desc")
                .param(draft)
                .query(TrialBook::trial)
                .list();
    }

    Optional<Trial> find(long id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(TrialBook::trial)
                .optional();
    }

    /** The result as a page. */
    Optional<String> page(long draft, long id) {
        return database.sql("select page from plan_draft_trial where draft = ? and id = ? and page is not null")
                .params(draft, id)
                .query(String.class)
                .optional();
    }

    /** Puts one at the end of the queue; a second click finds the first. */
    @Transactional
    public void ask(long draft, String contentSha256, Actor by) {
        database.sql("""
                        insert into plan_draft_trial (draft, state, content_sha256, asked_by, asked_at)
                        values (?, 'WAITING', ?, ?, now()) on conflict do nothing""").params(draft, contentSha256, by.person()).update();
    }

    /** @return whether there was one to stop */
    @Transactional
    public boolean stop(long draft, Actor by) {
        return database.sql("""
                        update plan_draft_trial set state = 'STOPPED', ended_at = now(), says = ?
                         where draft = ? and state in ('WAITING', 'RUNNING')""").params(by.person() + " đã dừng", draft).update() > 0;
    }

    /** Takes the next one, when none runs anywhere. */
    @Transactional
    public Optional<Trial> take(String runner) {
        try {
            return database.sql("""
                            update plan_draft_trial set state = 'RUNNING', runner = ?, seen_at = now()
                             where id = (select id from plan_draft_trial where state = 'WAITING'
                                            and not exists (select from plan_draft_trial where state = 'RUNNING')
                                          order by id limit 1 for update skip locked)
                            returning id""").param(runner).query(Long.class).optional().flatMap(this::find);
        } catch (DuplicateKeyException anotherRuns) {
            throw new Refused("Một cuộc diễn tập khác đang chạy.");
        }
    }

    /** @return whether it is still wanted */
    @Transactional
    public boolean reached(long id, @Nullable LocalDate day, int done) {
        return database.sql("""
                        update plan_draft_trial set seen_at = now(), reached = coalesce(?, reached), done = ?
                         where id = ? and state = 'RUNNING'""")
                        .params(day == null ? null : Date.valueOf(day), done, id)
                        .update()
                > 0;
    }

    @Transactional
    public void end(long id, TrialState state, @Nullable String summary, @Nullable String page, @Nullable String says) {
        database.sql("""
                        update plan_draft_trial set state = ?, ended_at = now(), summary = ?, page = ?, says = ?
                         where id = ? and state = 'RUNNING'""").params(state.name(), summary, page, says, id).update();
    }

    /** Those of runners that have not been heard of for so long. */
    @Transactional
    public void forgetSilent(Duration silence) {
        database.sql("""
                        update plan_draft_trial set state = 'BROKEN', ended_at = now(),
                               says = 'Máy đang chạy diễn tập đã dừng giữa chừng. Hãy chạy lại.'
                         where state = 'RUNNING' and seen_at < now() - ? * interval '1 second'""").param(silence.toSeconds()).update();
    }

    private static Trial trial(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Trial(
                row.getLong("id"),
                row.getLong("draft"),
                TrialState.valueOf(row.getString("state")),
                row.getString("content_sha256"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("reached", LocalDate.class),
                row.getInt("done"),
                ended == null ? null : ended.toInstant(),
                row.getString("summary"),
                row.getBoolean("has_page"),
                row.getString("says"));
    }
}
