package vn.dieuphoi.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;

/** The reminders sent, each once: a second one about the same subject on the same day runs into the key. */
@Component
public class Reminders {

    private final JdbcClient database;

    Reminders(JdbcClient database) {
        this.database = database;
    }

    /** @return false when it was sent already */
    boolean send(PartyCode party, String subject, LocalDate day, Reminder.Kind kind, String words) {
        return database.sql("insert into reminder (party, subject, day, kind, words) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(party.value(), subject, day, kind.name(), words)
                        .update()
                == 1;
    }

    /** What these parties were reminded of since a day, newest first, at most fifty. */
    public List<Reminder> since(LocalDate day, Collection<PartyCode> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        return database.sql("select party, subject, day, kind, words from reminder"
                        + " where day >= :day and party in (:parties) order by day desc, kind, subject limit 50")
                .param("day", day)
                .param("parties", parties.stream().map(PartyCode::value).toList())
                .query((row, number) -> new Reminder(
                        new PartyCode(row.getString("party")),
                        row.getString("subject"),
                        row.getObject("day", LocalDate.class),
                        Reminder.Kind.valueOf(row.getString("kind")),
                        row.getString("words")))
                .list();
    }
}
