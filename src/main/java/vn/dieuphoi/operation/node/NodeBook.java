package vn.dieuphoi.operation.node;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nodes that share the database. */
@Component
@Transactional
public class NodeBook {

    private final JdbcClient database;

    NodeBook(JdbcClient database) {
        this.database = database;
    }

    /** The database's own clock, at this very moment. */
    Instant databaseTime() {
        return database.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    void beginsToRun(String name, Duration clockAhead) {
        database.sql("""
                        insert into node (name, started_at, last_seen, clock_ahead_ms)
                        values (?, clock_timestamp(), clock_timestamp(), ?)
                        on conflict (name) do update set started_at = excluded.started_at,
                            last_seen = excluded.last_seen, clock_ahead_ms = excluded.clock_ahead_ms, left_at = null""").params(name, clockAhead.toMillis()).update();
    }

    /** One that somebody took off the list while it was silent begins anew. */
    void isThere(String name, Duration clockAhead) {
        int known = database.sql("update node set last_seen = clock_timestamp(), clock_ahead_ms = ?, left_at = null"
                        + " where name = ?")
                .params(clockAhead.toMillis(), name)
                .update();
        if (known == 0) {
            beginsToRun(name, clockAhead);
        }
    }

    void leaves(String name) {
        database.sql("update node set left_at = clock_timestamp() where name = ?")
                .param(name)
                .update();
    }

    /** Those that run or went away without a word, and those that stopped in the last day. */
    @Transactional(readOnly = true)
    public List<Node> all() {
        return database.sql("""
                        select *, (extract(epoch from clock_timestamp() - last_seen) * 1000)::bigint as silent_ms from node
                        where left_at is null or left_at > clock_timestamp() - interval '1 day' order by name""")
                .query((row, number) -> new Node(
                        row.getString("name"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("last_seen").toInstant(),
                        Duration.ofMillis(row.getLong("clock_ahead_ms")),
                        Duration.ofMillis(row.getLong("silent_ms")),
                        row.getTimestamp("left_at") == null
                                ? null
                                : row.getTimestamp("left_at").toInstant()))
                .list();
    }

    /**
     * Takes a node off the list that will not come back under its name.
     *
     * @return false when it is not silent, or not there
     */
    public boolean forget(String name) {
        boolean silent = all().stream().anyMatch(node -> node.name().equals(name) && node.silent());
        return silent
                && database.sql("delete from node where name = ?").param(name).update() == 1;
    }
}
