package vn.dieuphoi.work.process.start;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.OwnActs;
import vn.dieuphoi.engine.clock.TimedStart;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.Journal;

/** Starts the model of an item whose day has come without its timer. */
@Component
public class ItemStarts {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ItemModels models;
    private final OwnActs acts;
    private final Journal journal;

    ItemStarts(RuntimeService runtime, RepositoryService repository, ItemModels models, OwnActs acts, Journal journal) {
        this.runtime = runtime;
        this.repository = repository;
        this.models = models;
        this.acts = acts;
        this.journal = journal;
    }

    /** @param schedules of the models that the calendar starts */
    public boolean modelled(String process, PlanItem item, Map<String, TimedStart> schedules) {
        return schedules.containsKey(process) || !item.startsByCalendar() && isDeployed(process);
    }

    private boolean isDeployed(String process) {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .count()
                > 0;
    }

    /** @return the key under which it runs */
    public String start(String process, WorkKey work, PlanItem item) {
        String key = work.value();
        if (item.startsByCalendar()) {
            runtime.startProcessInstanceByKey(process, key);
        } else {
            runtime.startProcessInstanceByMessage(ItemProcess.issueMessage(process), key);
        }
        journal.record(Actor.SYSTEM, Subject.of(key), "Mở bù công việc đã đến kỳ", null);
        return key;
    }

    /**
     * In the transaction in which the item before it ended, whoever ended it.
     *
     * @param before how it ended, in words
     */
    void startAfter(WorkKey work, String before) {
        models.processOf(work.plan(), work.itemCode().orElseThrow())
                .filter(this::isDeployed)
                .ifPresent(process -> {
                    acts.act(() ->
                            runtime.startProcessInstanceByMessage(ItemProcess.issueMessage(process), work.value()));
                    journal.record(Actor.SYSTEM, work.subject(), "Mở tiếp theo mục đã kết thúc", before);
                });
    }
}
