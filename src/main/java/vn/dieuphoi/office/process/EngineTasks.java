package vn.dieuphoi.office.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.TaskHands;
import vn.dieuphoi.office.HeldTask;
import vn.dieuphoi.office.HeldTasks;
import vn.dieuphoi.office.PartyCode;

/** Reads the engine's tasks in one statement a list, and moves them through the engine. */
@Component
class EngineTasks implements HeldTasks {

    private static final String TASKS = """
            select t.id_, t.name_, t.assignee_, t.owner_, t.due_date_, i.business_key_,
                   string_agg(l.group_id_, ',' order by l.group_id_) as groups
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
            where %s
            group by t.id_, t.name_, t.assignee_, t.owner_, t.due_date_, i.business_key_
            order by t.due_date_, t.name_, t.id_""";

    private final JdbcClient database;
    private final TaskHands hands;

    EngineTasks(JdbcClient database, TaskHands hands) {
        this.database = database;
        this.hands = hands;
    }

    @Override
    public List<HeldTask> ofOffice(PartyCode office) {
        return read("""
                exists (select 1 from act_ru_identitylink c
                        where c.task_id_ = t.id_ and c.type_ = 'candidate' and c.group_id_ = :value)""", office.value());
    }

    @Override
    public List<HeldTask> heldBy(String person) {
        return read("t.assignee_ = :value", person);
    }

    @Override
    public List<HeldTask> heldForOthers() {
        return read("t.owner_ <> t.assignee_ and :value = :value", "");
    }

    @Override
    public List<HeldTask> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read("t.id_ in (:value)", ids);
    }

    private List<HeldTask> read(String where, Object value) {
        return database.sql(TASKS.formatted(where))
                .param("value", value)
                .query(EngineTasks::task)
                .list();
    }

    private static HeldTask task(ResultSet row, int number) throws SQLException {
        String groups = Optional.ofNullable(row.getString("groups")).orElse("");
        return new HeldTask(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("business_key_"),
                row.getString("assignee_"),
                row.getString("owner_"),
                Optional.ofNullable(row.getTimestamp("due_date_"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                Arrays.stream(groups.split(","))
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public void give(HeldTask task, @Nullable String holder, @Nullable String owner) {
        hands.give(task.id(), holder, owner);
    }
}
