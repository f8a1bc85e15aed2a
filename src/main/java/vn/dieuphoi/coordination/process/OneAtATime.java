package vn.dieuphoi.coordination.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/** Two people at one task from two pages: the second reads a sentence instead of the engine's error. */
final class OneAtATime {

    private OneAtATime() {}

    static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    static <T> T get(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException
                | NullValueException
                | NotFoundException
                | ConcurrencyFailureException
                | DuplicateKeyException lost) {
            throw new TakenBySomebodyElse();
        }
    }
}
