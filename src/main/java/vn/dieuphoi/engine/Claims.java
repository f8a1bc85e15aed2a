package vn.dieuphoi.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What may begin only once is claimed before anybody looks whether it stands. Of two who come at the same moment, on
 * whatever node, the second waits until the first has ended its transaction, then sees what it made and goes away
 * quietly: no failed job, no error in the log. The unique key of the row remains the last word.
 */
@Component
public class Claims {

    private final JdbcTemplate database;

    Claims(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Holds the key until the end of the transaction.
     *
     * @param key a natural key such as {@code 2023-3.4} or {@code 2023-Q2}, or the name of a piece of work
     * @throws IllegalStateException outside a transaction, where it would hold nothing
     */
    public void take(String key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A claim on " + key + " needs a transaction");
        }
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "dieuphoi:" + key);
    }
}
