package vn.dieuphoi.engine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that must not run on two nodes at once, such as filling an empty database: one after the other, in a transaction. */
@Component
public class OneNodeAtATime {

    private final Claims claims;
    private final TransactionTemplate transaction;

    OneNodeAtATime(Claims claims, TransactionTemplate transaction) {
        this.claims = claims;
        this.transaction = transaction;
    }

    /**
     * Runs the work when no other node runs work of that name; waits for it otherwise.
     *
     * @param name what is locked, such as "offices"
     */
    public void run(String name, Runnable work) {
        transaction.executeWithoutResult(status -> {
            claims.take(name);
            work.run();
        });
    }
}
