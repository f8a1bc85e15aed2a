package vn.dieuphoi.models.desk.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.engine.due.MovedTaskDay;
import vn.dieuphoi.models.desk.act.MovedDays;
import vn.dieuphoi.models.desk.act.MovedLedger.Fate;
import vn.dieuphoi.models.desk.move.WaitingMoves.Waiting;

/**
 * Moves what waits, a handful in each transaction: what is done is done, whatever comes after it. Whoever presses the
 * button begins with it, rounds in the background go on, on any node; each takes rows that nobody else holds.
 */
@Component
public class MovingOn {

    private static final Logger LOG = LoggerFactory.getLogger(MovingOn.class);
    private static final int TOGETHER = 20;
    private static final int MOST_ATTEMPTS = 5;

    private final WaitingMoves waiting;
    private final WorkMover mover;
    private final MoveRecord movesRecord;
    private final MovedDays movedDays;
    private final TransactionTemplate transaction;

    MovingOn(
            WaitingMoves waiting,
            WorkMover mover,
            MoveRecord movesRecord,
            MovedDays movedDays,
            TransactionTemplate transaction) {
        this.waiting = waiting;
        this.mover = mover;
        this.movesRecord = movesRecord;
        this.movedDays = movedDays;
        this.transaction = transaction;
    }

    /**
     * Goes on until nothing waits, nothing can be done just now, or so many have been done.
     *
     * @param most pieces of work, about
     */
    public void goOn(int most) {
        int done = 0;
        int now = 1;
        while (now > 0 && done < most) {
            now = some();
            done += now;
        }
    }

    private int some() {
        List<Waiting> taken = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                taken.addAll(waiting.take(TOGETHER));
                move(taken);
            });
            return taken.size();
        } catch (RuntimeException notTogether) {
            LOG.debug("Không chuyển được {} việc cùng nhau, chuyển từng việc", taken.size(), notTogether);
            return (int) taken.stream().filter(this::alone).count();
        }
    }

    private void move(List<Waiting> taken) {
        Map<String, String> versions =
                mover.versions(taken.stream().map(one -> one.work().instance()).collect(Collectors.toSet()));
        List<Waiting> moving = new ArrayList<>();
        for (Waiting one : taken) {
            String version = versions.get(one.work().instance());
            if (one.work().from().equals(version)) {
                moving.add(one);
            } else if (version == null) {
                movesRecord.write(one, Fate.ENDED, "");
            } else {
                movesRecord.write(one, Fate.STAYED, "đã theo bản khác từ khi áp dụng");
            }
        }
        Map<String, List<MovedTaskDay>> days = mover
                .move(
                        moving.stream().map(Waiting::work).toList(),
                        movedDays.takenBackBy(
                                moving.stream().map(Waiting::change).collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.groupingBy(MovedTaskDay::instance));
        moving.forEach(one -> {
            movesRecord.write(one, Fate.MOVED, "");
            movedDays.write(one.change(), days.getOrDefault(one.work().instance(), List.of()));
        });
    }

    /** @return whether its fate is known now */
    private boolean alone(Waiting one) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Waiting> taken = waiting.take(one);
                move(taken);
                return !taken.isEmpty();
            }));
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException refused) {
            return stays(one, EngineWords.of(refused, mover.elements(one.work().from())));
        } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
            // Somebody is at this piece of work; its turn comes again.
            return false;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Chưa chuyển được việc {} sang {}",
                    one.work().businessKey(),
                    one.work().to(),
                    failure);
            if (one.attempts() + 1 >= MOST_ATTEMPTS) {
                return stays(one, "chuyển " + MOST_ATTEMPTS + " lần không được, xem nhật ký hệ thống");
            }
            transaction.executeWithoutResult(status -> waiting.failed(one));
            return false;
        }
    }

    private boolean stays(Waiting one, String why) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<Waiting> taken = waiting.take(one);
            taken.forEach(each -> movesRecord.write(each, Fate.STAYED, Objects.requireNonNull(why)));
            return !taken.isEmpty();
        }));
    }
}
