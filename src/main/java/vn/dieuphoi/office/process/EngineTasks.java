package vn.dieuphoi.office.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
import vn.dieuphoi.office.HeldFilter;
import vn.dieuphoi.office.HeldPage;
import vn.dieuphoi.office.HeldTask;
import vn.dieuphoi.office.HeldTasks;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;

/** Reads the engine's tasks in one statement a list, and moves them through the engine. */
@Component
class EngineTasks implements HeldTasks {

    private static final String TASKS = """
            select t.id_, t.name_, t.assignee_, t.owner_, t.due_date_, i.business_key_, d.key_ as process,
                   string_agg(regexp_replace(l.group_id_, '[.]head$', ''), ',' order by l.group_id_) as groups,
                   count(*) over () as total
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
            where %s
            group by t.id_, t.name_, t.assignee_, t.owner_, t.due_date_, i.business_key_, d.key_
            order by t.due_date_, t.name_, t.id_""";

    private static final String OF_OFFICE = """
            exists (select 1 from act_ru_identitylink c
                    where c.task_id_ = t.id_ and c.type_ = 'candidate' and c.group_id_ in (:office, :office || '.head'))""";

    private final JdbcClient database;
    private final TaskHands hands;
    private final PartyRegister parties;
    private final Clock clock;

    EngineTasks(JdbcClient database, TaskHands hands, PartyRegister parties, Clock clock) {
        this.database = database;
        this.hands = hands;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public HeldPage ofOffice(PartyCode office, HeldFilter filter) {
        String where = OF_OFFICE
                + switch (filter.holder()) {
                    case "" -> "";
                    case HeldFilter.NOBODY -> " and t.assignee_ is null";
                    default -> " and t.assignee_ = :holder";
                }
                + (filter.lateOnly() ? " and t.due_date_ < :now" : "");
        int[] total = {0};
        List<HeldTask> tasks = database.sql(TASKS.formatted(where) + " limit :size offset :start")
                .param("office", office.value())
                .param("holder", filter.holder())
                .param("now", Timestamp.from(clock.instant()))
                .param("size", HeldFilter.SIZE)
                .param("start", filter.page() * HeldFilter.SIZE)
                .query((row, number) -> {
                    total[0] = row.getInt("total");
                    return task(row, number);
                })
                .list();
        return new HeldPage(tasks, total[0]);
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
    public List<HeldTask> ofWork(String key) {
        return read("i.business_key_ = :value", key);
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
                row.getString("process"),
                Arrays.stream(groups.split(","))
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public void give(HeldTask task, @Nullable String holder, @Nullable String owner) {
        hands.give(task.id(), holder, owner);
    }

    @Override
    public void regroup(String task, PartyCode before, PartyCode after) {
        hands.regroup(task, before.value(), after.value(), parties.party(after).shortName());
    }
}
