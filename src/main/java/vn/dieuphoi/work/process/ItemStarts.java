package vn.dieuphoi.work.process;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.OwnActs;
import vn.dieuphoi.engine.clock.TimedStart;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;

/** Starts the model of an item whose day has come without its timer. */
@Component
class ItemStarts {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OwnActs acts;
    private final Journal journal;

    ItemStarts(RuntimeService runtime, RepositoryService repository, OwnActs acts, Journal journal) {
        this.runtime = runtime;
        this.repository = repository;
        this.acts = acts;
        this.journal = journal;
    }

    /** @param schedules of the models that the calendar starts */
    boolean modelled(PlanItem item, Map<String, TimedStart> schedules) {
        return schedules.containsKey(ItemModel.keyOf(item.code())) || !item.startsByCalendar() && isDeployed(item);
    }

    boolean isDeployed(PlanItem item) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(ItemModel.keyOf(item.code()))
                        .count()
                > 0;
    }

    /** @return the key under which it runs */
    String start(WorkKey work, PlanItem item) {
        String key = work.value();
        if (item.startsByCalendar()) {
            runtime.startProcessInstanceByKey(ItemModel.keyOf(item.code()), key);
        } else {
            runtime.startProcessInstanceByMessage(ItemModel.issueMessage(item.code()), key);
        }
        journal.record(Actor.SYSTEM, key, "Mở bù công việc đã đến kỳ", null);
        return key;
    }

    /** In the transaction in which the item before it ended, whoever ended it. */
    void startAfter(WorkKey work, PlanItem item, String before) {
        acts.act(() -> runtime.startProcessInstanceByMessage(ItemModel.issueMessage(item.code()), work.value()));
        journal.record(Actor.SYSTEM, work.value(), "Mở tiếp theo mục đã kết thúc", before);
    }
}
