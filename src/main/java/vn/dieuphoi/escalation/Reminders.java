package vn.dieuphoi.escalation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * The reminders sent, each once: a second one about the same subject on the same day runs into the key. People read them
 * in their digest; what leadership directs they are told at once.
 */
@Component
public class Reminders {

    private final JdbcClient database;
    private final MessageDesk messages;

    Reminders(JdbcClient database, MessageDesk messages) {
        this.database = database;
        this.messages = messages;
    }

    /** @return false when it was sent already */
    boolean send(PartyCode party, Subject subject, LocalDate day, Reminder.Kind kind, String words) {
        String path = path(subject);
        boolean sent = database.sql("insert into reminder (party, subject, day, kind, words) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(party.value(), subject.key(), day, kind.name(), words)
                        .update()
                == 1;
        if (sent && kind == Reminder.Kind.DIRECTIVE) {
            tell(party, subject, day, words, path);
        } else if (sent) {
            messages.remind(party, subject, day, words, path);
        }
        return sent;
    }

    /** Of the piece of work; what belongs to none stands on the home page of whoever owes it. */
    private static String path(Subject subject) {
        return WorkKey.of(subject).map(work -> "/muc/" + work).orElse("/");
    }

    private void tell(PartyCode party, Subject subject, LocalDate day, String words, String path) {
        messages.tell(new Message(
                "directive:" + subject + ":" + party + ":" + day,
                MessageKind.DIRECTIVE,
                subject,
                "Chỉ đạo của lãnh đạo: "
                        + WorkKey.of(subject)
                                .flatMap(WorkKey::itemCode)
                                .map(code -> "mục " + code)
                                .orElse("việc được giao"),
                words,
                path,
                Recipient.office(party)));
    }

    /** The last day before this one on which what is owed was looked at and somebody had to be reminded. */
    Optional<LocalDate> lastBefore(LocalDate day) {
        return database.sql("select max(day) from reminder where day < ? and kind <> 'DIRECTIVE'")
                .param(day)
                .query(LocalDate.class)
                .optional();
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
                        Subject.of(row.getString("subject")),
                        row.getObject("day", LocalDate.class),
                        Reminder.Kind.valueOf(row.getString("kind")),
                        row.getString("words")))
                .list();
    }
}
