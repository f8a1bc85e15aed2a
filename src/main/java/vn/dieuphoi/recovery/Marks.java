package vn.dieuphoi.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks that stand in the database, and on which course of its history it is. */
@Component
class Marks {

    /** Of one statement. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient database;

    Marks(JdbcClient database) {
        this.database = database;
    }

    /**
     * Sets one in the caller's transaction.
     *
     * @param work whether something was done; false for the start of a node
     */
    Mark set(boolean work) {
        return database.sql("insert into database_mark (work) values (?) returning number, mark,"
                        + " (select epoch from database_identity) as epoch")
                .param(work)
                .query(Marks::mark)
                .single();
    }

    long last() {
        return database.sql("select coalesce(max(number), 0) from database_mark")
                .query(Long.class)
                .single();
    }

    UUID house() {
        return database.sql("select house from database_identity")
                .query(UUID.class)
                .single();
    }

    UUID epoch() {
        return database.sql("select epoch from database_identity")
                .query(UUID.class)
                .single();
    }

    void beginEpoch() {
        database.sql("update database_identity set epoch = gen_random_uuid()").update();
    }

    /** The random parts of those that stand in the database. */
    Set<UUID> held(Collection<Mark> marks) {
        List<Mark> all = new ArrayList<>(marks);
        Set<UUID> held = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Mark> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            held.addAll(database.sql("select mark from database_mark where number = any(?) and mark = any(?)")
                    .params(
                            some.stream().map(Mark::number).toArray(Long[]::new),
                            some.stream().map(Mark::random).toArray(UUID[]::new))
                    .query(UUID.class)
                    .set());
        }
        return held;
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(row.getLong("number"), row.getObject("mark", UUID.class), row.getObject("epoch", UUID.class));
    }
}
