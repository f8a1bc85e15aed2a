package vn.dieuphoi.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the outbox, and the two things they can do about it. */
@Component
@Transactional
public class OutboxView {

    private static final int SHOWN = 100;

    private final JdbcClient database;
    private final MachineTime time;
    private final List<MessageChannel> channels;

    OutboxView(JdbcClient database, MachineTime time, List<MessageChannel> channels) {
        this.database = database;
        this.time = time;
        this.channels = channels;
    }

    /** Where each channel stands. */
    @Transactional(readOnly = true)
    public List<ChannelState> channels() {
        return channels.stream().map(this::state).toList();
    }

    private ChannelState state(MessageChannel channel) {
        Optional<Closed> closed = database.sql("select closed_until, problem from outbox_channel where name = ?")
                .param(channel.name())
                .query((row, number) -> new Closed(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
        int waiting = database.sql(
                        "select count(*) from outbox" + " where channel = ? and sent_at is null and dropped_at is null")
                .param(channel.name())
                .query(Integer.class)
                .single();
        return new ChannelState(
                channel.label(),
                channel.on(),
                waiting,
                closed.map(Closed::until).orElse(null),
                closed.map(Closed::problem).orElse(null));
    }

    /**
     * The channels whose letters do not leave: closed with something old waiting, or nobody takes what has long been due.
     * A letter that its addressee's server refuses waits by itself and is not meant.
     *
     * @param patience how long a letter may wait
     */
    @Transactional(readOnly = true)
    public List<Standing> standing(Duration patience) {
        Timestamp now = Timestamp.from(time.now());
        Timestamp limit = Timestamp.from(time.now().minus(patience));
        return channels.stream()
                .filter(MessageChannel::on)
                .flatMap(channel -> database
                        .sql("""
                                select min(o.written_at) as since, count(*) as waiting, min(c.problem) as problem
                                from outbox o left join outbox_channel c on c.name = o.channel and c.closed_until > :now
                                where o.channel = :channel and o.sent_at is null and o.dropped_at is null
                                  and o.due_at <= :now
                                  and (o.due_at <= :limit or c.name is not null and o.written_at <= :limit)
                                having count(*) > 0""")
                        .param("now", now)
                        .param("limit", limit)
                        .param("channel", channel.name())
                        .query((row, number) -> new Standing(
                                channel.name(),
                                channel.label(),
                                row.getTimestamp("since").toInstant(),
                                row.getInt("waiting"),
                                row.getString("problem")))
                        .optional()
                        .stream())
                .toList();
    }

    /** The letters that wait and those that were given up, oldest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<WaitingLetter> letters() {
        return database.sql("""
                        select * from outbox
                        where sent_at is null and (dropped_at is null or kind <> 'DIGEST')
                        order by id limit\s""" + SHOWN).query(this::letter).list();
    }

    /** Lets everything that waits leave at once, whatever pause it is in; what was given up is tried again. */
    public void sendNow() {
        Timestamp now = Timestamp.from(time.now());
        database.sql("delete from outbox_channel").update();
        database.sql("update outbox set due_at = ? where sent_at is null and dropped_at is null and due_at > ?")
                .params(now, now)
                .update();
        database.sql("update outbox set due_at = ?, dropped_at = null, written_at = ?"
                        + " where sent_at is null and dropped_at is not null and kind <> 'DIGEST'")
                .params(now, now)
                .update();
    }

    private WaitingLetter letter(ResultSet row, int number) throws SQLException {
        return new WaitingLetter(
                row.getLong("id"),
                label(row.getString("channel")),
                row.getString("name"),
                row.getString("address"),
                row.getString("title"),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("attempts"),
                row.getTimestamp("dropped_at") != null,
                row.getString("problem"));
    }

    private String label(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(MessageChannel::label)
                .orElse(name);
    }

    private record Closed(Instant until, String problem) {}

    /**
     * @param closedUntil until when its server is left alone; null while it answers
     * @param problem what it last complained of
     */
    public record ChannelState(
            String label,
            boolean on,
            int waiting,
            @Nullable Instant closedUntil,
            @Nullable String problem) {}

    /**
     * @param since when the oldest of them was written
     * @param problem what its server last complained of; null when nobody has tried
     */
    public record Standing(
            String channel,
            String label,
            Instant since,
            int waiting,
            @Nullable String problem) {}

    /** @param givenUp whether nobody tries any more */
    public record WaitingLetter(
            long id,
            String channel,
            String name,
            String address,
            String title,
            Instant writtenAt,
            int attempts,
            boolean givenUp,
            @Nullable String problem) {}
}
