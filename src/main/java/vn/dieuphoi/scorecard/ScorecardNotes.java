package vn.dieuphoi.scorecard;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/** The table of notes; the database refuses to change it. */
@Component
class ScorecardNotes {

    private final JdbcClient database;

    ScorecardNotes(JdbcClient database) {
        this.database = database;
    }

    /** @return its number */
    long add(ScorecardNote note) {
        return database.sql(
                        "insert into scorecard_note (office, period, figure, value, words, author, author_acting_for, at,"
                                + " answers) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        note.office().value(),
                        note.period(),
                        note.figure(),
                        note.value(),
                        note.words(),
                        note.author().person(),
                        note.author().actingFor(),
                        Timestamp.from(note.at()),
                        note.answers())
                .query(Long.class)
                .single();
    }

    /** What was written about a scorecard, oldest first. */
    List<ScorecardNote> of(PartyCode office, String period) {
        return read("office = ? and period = ?", office.value(), period);
    }

    Optional<ScorecardNote> find(long id) {
        return read("id = ?", id).stream().findFirst();
    }

    private List<ScorecardNote> read(String which, Object... values) {
        return database.sql("select id, office, period, figure, value, words, author, author_acting_for, at, answers"
                        + " from scorecard_note"
                        + " where " + which + " order by id")
                .params(values)
                .query((row, number) -> new ScorecardNote(
                        row.getLong("id"),
                        new PartyCode(row.getString("office")),
                        row.getString("period"),
                        row.getString("figure"),
                        row.getInt("value"),
                        row.getString("words"),
                        Actor.in(row, "author", "author_acting_for"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("answers", Long.class)))
                .list();
    }
}
