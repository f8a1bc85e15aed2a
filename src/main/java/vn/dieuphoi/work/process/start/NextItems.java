package vn.dieuphoi.work.process.start;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.clock.TimedStarts;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.ContentDone;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.WorkEnded;

/**
 * Items that wait for another one begin in the transaction in which that one's own path ends, or in which it is carried over
 * or stopped: nothing more comes of it in this plan, and whoever leads the next one sees in its journal how it ended. What
 * is lost here the catch-up of the next morning finds.
 */
@Component
class NextItems {

    private final PlanRegister plans;
    private final WorkRegister register;
    private final ItemStarts starts;
    private final TimedStarts running;
    private final Claims claims;
    private final Clock clock;

    NextItems(
            PlanRegister plans,
            WorkRegister register,
            ItemStarts starts,
            TimedStarts running,
            Claims claims,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.starts = starts;
        this.running = running;
        this.claims = claims;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void after(ContentDone done) {
        startAfter(done.work());
    }

    @EventListener
    @Transactional
    public void after(WorkEnded ended) {
        startAfter(ended.work());
    }

    private void startAfter(WorkKey ended) {
        plans.find(ended.plan())
                .filter(plan -> plans.inForce(plan.id())
                        && plan.covers(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)))
                .ifPresent(plan -> ended.itemCode()
                        .ifPresent(code -> plan.items().stream()
                                .filter(item -> code.equals(item.startsAfter()))
                                .forEach(item -> start(plan, item, ended))));
    }

    private void start(Plan plan, PlanItem item, WorkKey ended) {
        WorkKey next = WorkKey.of(plan.id(), item.code());
        Optional<WorkItem> opened = register.find(next);
        if (opened.isEmpty()) {
            claims.take("start " + next);
            if (!running.keysUnderWay().contains(next.value())) {
                starts.startAfter(
                        next, ended.words() + ": " + register.item(ended).words());
            }
        }
    }
}
