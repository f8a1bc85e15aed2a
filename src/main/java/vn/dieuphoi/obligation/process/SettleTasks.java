package vn.dieuphoi.obligation.process;

import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.task.OpenTaskRoll;
import vn.dieuphoi.obligation.BookOfTasks;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.obligation.Obligations;

/** A database of an earlier version has open tasks that no obligation was written for; at the start they get theirs. */
@Component
class SettleTasks implements ApplicationRunner, BookOfTasks {

    private static final Logger LOG = LoggerFactory.getLogger(SettleTasks.class);

    private final OpenTaskRoll roll;
    private final Obligations obligations;
    private final ObligationBook book;
    private final TaskObligations watch;
    private final Claims claims;

    SettleTasks(OpenTaskRoll roll, Obligations obligations, ObligationBook book, TaskObligations watch, Claims claims) {
        this.roll = roll;
        this.obligations = obligations;
        this.book = book;
        this.watch = watch;
        this.claims = claims;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        int settled = arguments.containsOption(DieuPhoi.AS_IT_IS) ? 0 : settle();
        if (settled > 0) {
            LOG.info("{} việc đang mở được ghi vào sổ việc phải làm", settled);
        }
    }

    @Override
    @Transactional
    public int settle() {
        claims.take("settle-tasks");
        Set<String> open = roll.ids();
        Set<String> known = obligations.openTasks();
        Set<String> missing = new TreeSet<>(open);
        missing.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(open);
        roll.tell(missing, watch);
        gone.forEach(task -> book.end(task, ObligationState.WITHDRAWN, Actor.SYSTEM));
        return missing.size() + gone.size();
    }
}
