package vn.dieuphoi.engine.task;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.DataAccessException;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/**
 * Frees a refusal from the engine's wrapping, so that people read our sentence and callers catch our type. Two people
 * at one task end in different errors of the engine, depending on who is how far: the loser reads one sentence.
 */
final class PlainRefusals extends CommandInterceptor {

    /** Of PostgreSQL: a second row under one key, a deadlock, work that could not be put in order. */
    private static final Set<String> COLLISIONS = Set.of("23505", "40P01", "40001");

    private final ProcessEngineConfigurationImpl engine;

    PlainRefusals(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException | DataAccessException failure) {
            throw plain(failure);
        }
    }

    private RuntimeException plain(RuntimeException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return new Refused(
                    "Quy trình này đang bị phanh vì chạy quá nhiều, nên chưa bắt đầu hay đi tiếp được; dữ liệu vẫn"
                            + " giữ nguyên. Hãy báo quản trị viên, khi thả phanh thì làm lại.");
        }
        // A job must see the engine's own errors: it tries again after them.
        boolean person = engine.getIdentityService().getCurrentAuthentication() != null;
        return person && lostToSomebody(failure) ? new TakenBySomebodyElse(failure) : failure;
    }

    private static boolean lostToSomebody(RuntimeException failure) {
        return failure instanceof TaskAlreadyClaimedException
                || failure instanceof OptimisticLockingException
                || (failure instanceof NullValueException || failure instanceof NotFoundException)
                        && String.valueOf(failure.getMessage()).startsWith("Cannot find task")
                || collided(failure);
    }

    private static boolean collided(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
