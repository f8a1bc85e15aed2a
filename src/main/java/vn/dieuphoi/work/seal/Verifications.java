package vn.dieuphoi.work.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nights' checks as they are kept; a night belongs to the node that claimed it first. */
@Component
public class Verifications {

    private final JdbcClient database;

    Verifications(JdbcClient database) {
        this.database = database;
    }

    boolean claim(LocalDate night) {
        return database.sql("insert into journal_verification (night) values (?) on conflict do nothing")
                        .param(night)
                        .update()
                == 1;
    }

    void finish(LocalDate night, Instant at, boolean sound, String words) {
        database.sql("update journal_verification set finished_at = ?, sound = ?, words = ? where night = ?")
                .params(Timestamp.from(at), sound, words, night)
                .update();
    }

    public Optional<Verification> last() {
        return database.sql("select finished_at, sound, words from journal_verification where finished_at is not null"
                        + " order by night desc limit 1")
                .query((row, number) ->
                        new Verification(row.getTimestamp(1).toInstant(), row.getBoolean(2), row.getString(3)))
                .optional();
    }
}
