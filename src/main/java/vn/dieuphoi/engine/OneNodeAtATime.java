package vn.dieuphoi.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that must not run on two nodes at once, such as filling an empty database: one after the other, in a transaction. */
@Component
public class OneNodeAtATime {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OneNodeAtATime(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Runs the work when no other node runs work of that name; waits for it otherwise.
     *
     * @param name what is locked, such as "offices"
     */
    public void run(String name, Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "dieuphoi:" + name);
            work.run();
        });
    }
}
