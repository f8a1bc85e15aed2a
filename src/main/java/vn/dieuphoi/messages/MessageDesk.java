package vn.dieuphoi.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.account.Administrators;

/**
 * Tells people, each thing once. What is told joins the caller's transaction: when the work is rolled back nobody was
 * told, and when it holds the letter cannot be lost.
 */
@Service
@Transactional
public class MessageDesk {

    private final JdbcClient database;
    private final Contents contents;
    private final Outbox outbox;
    private final PersonRegister people;
    private final PartyRegister parties;
    private final Administrators administrators;
    private final Clock clock;

    MessageDesk(
            JdbcClient database,
            Contents contents,
            Outbox outbox,
            PersonRegister people,
            PartyRegister parties,
            Administrators administrators,
            Clock clock) {
        this.database = database;
        this.contents = contents;
        this.outbox = outbox;
        this.people = people;
        this.parties = parties;
        this.administrators = administrators;
        this.clock = clock;
    }

    /**
     * Leadership is told at most one thing a day (domain rule, "Escalation and extension"): an escalation that comes before
     * the morning's digest, on a day off or second on its day is not told by itself; the next digest lists it, because it
     * lists what waits.
     *
     * @return how many people were told; those who had been told this already do not count
     */
    public int tell(Message message) {
        if (message.to() instanceof Recipient.Administrators) {
            return administrators.all().stream()
                    .mapToInt(administrator -> tell(message, administrator))
                    .sum();
        }
        int told = 0;
        Optional<PartyCode> leadership = parties.holder(PartyDuty.LEADERSHIP).map(Party::code);
        for (Person person : recipients(message.to())) {
            boolean leader = person.party().isPresent() && person.party().equals(leadership);
            if (leader && message.kind() == MessageKind.ESCALATION && !digestIsOut()) {
                continue;
            }
            told += tell(message, person, leader);
        }
        return told;
    }

    /** The first administrator has an account and stands in no register. */
    private int tell(Message message, Administrators.Administrator administrator) {
        Optional<Person> person = people.find(administrator.id());
        if (person.isPresent()) {
            return tell(message, person.get(), false);
        }
        int told = write(message, administrator.id(), false);
        if (told == 1) {
            outbox.put(message, administrator.id(), administrator.name(), administrator.email(), today());
        }
        return told;
    }

    private int tell(Message message, Person person, boolean onceADay) {
        int told = write(message, person.id(), onceADay);
        if (told == 1) {
            outbox.put(message, person, today());
        }
        return told;
    }

    private int write(Message message, String person, boolean onceADay) {
        return database.sql("""
                        insert into message (key, person, kind, subject, title, content, link, day, told_at, once_a_day)
                        values (:key, :person, :kind, :subject, :title, :content::jsonb, :link, :day, :now, :once)
                        on conflict do nothing""")
                .param("key", message.key())
                .param("person", person)
                .param("kind", message.kind().name())
                .param("subject", message.subject().key())
                .param("title", message.title())
                .param("content", contents.write(message.content()))
                .param("link", message.link())
                .param("day", today())
                .param("now", Timestamp.from(clock.instant()))
                .param("once", onceADay)
                .update();
    }

    /**
     * Writes to somebody without an account, as from the outbox as everything else.
     *
     * @param key natural key; the same key goes to the same address once
     * @param link a path of the application that opens without a login; forgotten once the letter has left
     * @return false when e-mail is not set up, so that the caller can say so
     */
    public boolean mailTo(String key, String name, String email, String title, String body, @Nullable String link) {
        return outbox.mail(key, Message.oneLine(name), email, Message.oneLine(title), Content.of(body), link, today());
    }

    /**
     * A reminder for the digest of the day.
     *
     * @param path of the page where it is done
     */
    public void remind(PartyCode party, Subject subject, LocalDate day, String words, String path) {
        database.sql("insert into digest_line (day, party, subject, words, path) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(day, party.value(), subject.key(), words, path)
                .update();
    }

    private List<Person> recipients(Recipient to) {
        if (to instanceof Recipient.Office office) {
            return people.whoAnswersFor(office.code());
        }
        if (to instanceof Recipient.Leadership leadership) {
            return leadership.directorOnly() ? people.director().stream().toList() : people.leaders();
        }
        return ((Recipient.People) to)
                .ids().stream().sorted().flatMap(id -> people.find(id).stream()).toList();
    }

    private boolean digestIsOut() {
        return database.sql("select count(*) from digest_day where day = ?")
                        .param(today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
