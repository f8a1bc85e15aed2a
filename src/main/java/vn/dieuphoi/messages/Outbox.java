package vn.dieuphoi.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.Person;
import vn.dieuphoi.recovery.RestoreBook;
import vn.dieuphoi.recovery.UnsentLetters;

/**
 * Letters that have to leave the house. A letter is filed in the transaction of its message; several nodes may empty the
 * box at once, because each letter is claimed before it is sent.
 */
@Component
class Outbox implements UnsentLetters {

    /** Longer than any channel waits for its server. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    /** A letter that its addressee's server refuses so long is given up; one that waits for a dead server never is. */
    private static final Duration PATIENCE = Duration.ofDays(5);

    private final JdbcClient database;
    private final Contents contents;
    private final MachineTime time;
    private final List<MessageChannel> channels;
    private final RestoreBook restores;

    Outbox(
            JdbcClient database,
            Contents contents,
            MachineTime time,
            List<MessageChannel> channels,
            @Lazy RestoreBook restores) {
        this.database = database;
        this.contents = contents;
        this.time = time;
        this.channels = channels;
        this.restores = restores;
    }

    void put(Message message, Person person, LocalDate day) {
        put(message, person.id(), person.name(), person.email(), day);
    }

    /**
     * By every channel that reaches somebody with an account, who need not stand in the register.
     *
     * @param email empty when none is known
     */
    void put(Message message, String id, String personName, String email, LocalDate day) {
        for (MessageChannel channel : channels) {
            String address = channel.on() ? channel.addressOf(id, email).orElse(null) : null;
            if (address == null) {
                continue;
            }
            if (message.kind() == MessageKind.DIGEST) {
                replaceOlderDigests(channel, address);
            }
            file(
                    channel.name(),
                    message.key(),
                    message.kind(),
                    day,
                    id,
                    personName,
                    address,
                    message.title(),
                    message.content(),
                    message.link(),
                    false);
        }
    }

    /** @return false when e-mail is not set up */
    boolean mail(
            String key,
            String name,
            String email,
            String title,
            Content content,
            @Nullable String link,
            LocalDate day) {
        boolean on = mailIsOn();
        if (on) {
            file(MailChannel.NAME, key, MessageKind.NEW_REQUEST, day, "", name, email, title, content, link, true);
        }
        return on;
    }

    private boolean mailIsOn() {
        return channels.stream().anyMatch(channel -> channel.name().equals(MailChannel.NAME) && channel.on());
    }

    private void file(
            String channel,
            String key,
            MessageKind kind,
            LocalDate day,
            String recipient,
            String name,
            String address,
            String title,
            Content content,
            @Nullable String link,
            boolean secret) {
        Timestamp now = Timestamp.from(time.now());
        database.sql("""
                        insert into outbox
                            (channel, key, kind, day, recipient, name, address, title, content, link, link_is_secret,
                            written_at, due_at)
                        values (:channel, :key, :kind, :day, :recipient, :name, :address, :title, :content::jsonb, :link,
                            :secret, :now, :now)
                        on conflict do nothing""")
                .param("channel", channel)
                .param("key", key)
                .param("kind", kind.name())
                .param("day", day)
                .param("recipient", recipient)
                .param("name", name)
                .param("address", address)
                .param("title", title)
                .param("content", contents.write(content))
                .param("link", link)
                .param("secret", secret)
                .param("now", now)
                .update();
    }

    /** Who could not be reached for days reads one digest afterwards: the newest lists everything that still waits. */
    private void replaceOlderDigests(MessageChannel channel, String address) {
        database.sql("""
                        update outbox set dropped_at = ?, problem = 'Bản tổng hợp mới hơn thay cho bản này.'
                        where channel = ? and address = ? and kind = 'DIGEST'
                          and sent_at is null and dropped_at is null and claimed_until is null""")
                .params(Timestamp.from(time.now()), channel.name(), address)
                .update();
    }

    /** The oldest letter that is due, for the caller alone until the lease runs out. */
    Optional<Letter> claim(String channel) {
        Instant now = time.now();
        return database.sql("""
                        update outbox set claimed_until = :lease, attempts = attempts + 1,
                            repeats = repeats + case when claimed_until is null then 0 else 1 end
                        where id = (
                            select id from outbox
                            where channel = :channel and sent_at is null and dropped_at is null and due_at <= :now
                              and (claimed_until is null or claimed_until <= :now)
                            order by id limit 1 for update skip locked)
                        returning *""")
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .param("now", Timestamp.from(now))
                .param("channel", channel)
                .query(this::letter)
                .optional()
                .map(letter -> restores.mayHaveLeft(channel, letter.reference()) ? letter.asRepeat() : letter);
    }

    @Override
    public int markAsPossibleRepeats() {
        return database.sql("update outbox set repeats = repeats + 1 where sent_at is null"
                        + " and (dropped_at is null or kind <> 'DIGEST')")
                .update();
    }

    void sent(Letter letter) {
        database.sql("update outbox set sent_at = ?, claimed_until = null, problem = null,"
                        + " link = case when link_is_secret then null else link end where id = ?")
                .params(Timestamp.from(time.now()), letter.id())
                .update();
    }

    /** Puts a letter back; the one that its server refuses waits by itself, the others go on. */
    void putBack(Letter letter, Undelivered why) {
        Instant now = time.now();
        int attempts = database.sql("select attempts from outbox where id = ?")
                .param(letter.id())
                .query(Integer.class)
                .single();
        database.sql("""
                        update outbox set claimed_until = null, problem = :problem, repeats = repeats + :unsure,
                            due_at = :due,
                            dropped_at = case when :refused and written_at < :oldest then :now::timestamptz end,
                            link = case when link_is_secret and :refused and written_at < :oldest then null else link end
                        where id = :id""")
                .param("problem", why.getMessage())
                .param("unsure", why.mayHaveArrived() ? 1 : 0)
                .param("due", Timestamp.from(why.channelDown() ? now : now.plus(pause(attempts))))
                .param("refused", !why.channelDown())
                .param("oldest", Timestamp.from(now.minus(PATIENCE)))
                .param("now", Timestamp.from(now))
                .param("id", letter.id())
                .update();
    }

    /** A clock that ran ahead and came back leaves letters that would wait until it has caught up: they are due now. */
    void pullIn() {
        Timestamp now = Timestamp.from(time.now());
        Timestamp later = Timestamp.from(time.now().plus(PAUSES.get(PAUSES.size() - 1)));
        database.sql("""
                        update outbox set due_at = least(due_at, :now), claimed_until = least(claimed_until, :now)
                         where sent_at is null and dropped_at is null and (due_at > :later or claimed_until > :later)""").param("now", now).param("later", later).update();
        database.sql("update outbox_channel set closed_until = :now where closed_until > :later")
                .param("now", now)
                .param("later", later)
                .update();
    }

    boolean isClosed(String channel) {
        return database.sql("select count(*) from outbox_channel where name = ? and closed_until > ?")
                        .params(channel, Timestamp.from(time.now()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void close(String channel, String problem) {
        int failures = database.sql("select failures from outbox_channel where name = ?")
                        .param(channel)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                + 1;
        database.sql("""
                        insert into outbox_channel (name, failures, closed_until, problem) values (?, ?, ?, ?)
                        on conflict (name) do update set failures = excluded.failures,
                            closed_until = excluded.closed_until, problem = excluded.problem""")
                .params(channel, failures, Timestamp.from(time.now().plus(pause(failures))), problem)
                .update();
    }

    void open(String channel) {
        database.sql("delete from outbox_channel where name = ?").param(channel).update();
    }

    private static Duration pause(int failures) {
        return PAUSES.get(Math.min(failures, PAUSES.size()) - 1);
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("key"),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                row.getString("recipient"),
                row.getString("name"),
                row.getString("address"),
                row.getString("title"),
                contents.read(row.getString("content")),
                row.getString("link"),
                row.getInt("repeats") > 0);
    }
}
