package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/**
 * Who does something about a request does it in a transaction of their own, one after the other: the second of two clicks
 * finds the request as the first left it, and reads a sentence about that. An engine's job may still come between.
 */
@Component
class RequestTurn {

    private final JdbcClient database;

    RequestTurn(JdbcClient database) {
        this.database = database;
    }

    /** @param work the rest of the caller's transaction, of which nothing has been read yet */
    void take(RequestKey key, Runnable work) {
        try {
            database.sql("select 1 from coordination_request where key = ? for update")
                    .param(key.value())
                    .query(Integer.class)
                    .optional();
            work.run();
        } catch (OptimisticLockingException
                | NullValueException
                | NotFoundException
                | ConcurrencyFailureException
                | DuplicateKeyException lost) {
            throw new TakenBySomebodyElse(lost);
        }
    }
}
