package vn.dieuphoi.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.Registers;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.engine.look.DeployedVersions;

/** Which process carries out which item of which plan: each item has one at most, each process is one item's. */
@Service
@Transactional
public class ItemModels {

    private final JdbcClient database;
    private final DeployedVersions versions;
    private final Registers registers;

    ItemModels(JdbcClient database, DeployedVersions versions, Registers registers) {
        this.database = database;
        this.versions = versions;
        this.registers = registers;
    }

    /** The process of an item; empty while it has none. */
    @Transactional(readOnly = true)
    public Optional<String> processOf(PlanId plan, ItemCode code) {
        return database.sql("select process_key from item_model where plan = ? and item = ?")
                .params(plan.value(), code.value())
                .query(String.class)
                .optional();
    }

    /** The processes of a plan's items. */
    @Transactional(readOnly = true)
    public Map<ItemCode, String> ofPlan(PlanId plan) {
        return registers.kept(List.of("item models", plan), () -> read(plan));
    }

    private Map<ItemCode, String> read(PlanId plan) {
        Map<ItemCode, String> processes = new TreeMap<>();
        database.sql("select item, process_key from item_model where plan = ?")
                .param(plan.value())
                .query(row -> {
                    processes.put(new ItemCode(row.getString(1)), row.getString(2));
                });
        return Collections.unmodifiableMap(processes);
    }

    /** The item that a process carries out; empty where it is no item's. */
    @Transactional(readOnly = true)
    public Optional<ItemOfPlan> itemOf(String process) {
        return database.sql("select plan, item from item_model where process_key = ?")
                .param(process)
                .query((row, number) -> new ItemOfPlan(new PlanId(row.getString(1)), new ItemCode(row.getString(2))))
                .optional();
    }

    /** The same of one that runs: its timer may have fired before anybody said whose it is, and then its name does. */
    public Optional<ItemOfPlan> itemOfRunning(String process) {
        return itemOf(process).or(() -> {
            giveByName(List.of(process));
            return itemOf(process);
        });
    }

    /** All of them, by process. */
    @Transactional(readOnly = true)
    public Map<String, ItemOfPlan> all() {
        Map<String, ItemOfPlan> items = new TreeMap<>();
        database.sql("select process_key, plan, item from item_model").query(row -> {
            items.put(row.getString(1), new ItemOfPlan(new PlanId(row.getString(2)), new ItemCode(row.getString(3))));
        });
        return items;
    }

    /** From now on this process is the item's; one that it had before is nobody's. */
    public void give(ItemOfPlan item, String process) {
        database.sql("""
                        insert into item_model (plan, item, process_key) values (?, ?, ?)
                        on conflict (plan, item) do update set process_key = excluded.process_key""")
                .params(item.plan().value(), item.code().value(), process)
                .update();
    }

    /** Items whose processes are called after them need nobody to say so; what was given otherwise stays. */
    public void giveByName(Collection<String> processes) {
        for (String process : processes) {
            ItemProcess.itemOf(process)
                    .ifPresent(item -> database.sql("""
                            insert into item_model (plan, item, process_key) values (?, ?, ?) on conflict do nothing""")
                            .params(item.plan().value(), item.code().value(), process)
                            .update());
        }
    }

    /** Before anything is started that was deployed. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void afterDeployment(ModelsDeployed deployed) {
        giveByName(versions.processes());
    }
}
