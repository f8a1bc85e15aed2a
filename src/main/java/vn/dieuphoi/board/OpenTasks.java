package vn.dieuphoi.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.DeadlineStatus;
import vn.dieuphoi.work.WorkKey;

/** What the engine waits for, each list in one statement. */
@Component
public class OpenTasks {

    private static final int NEAR = 3;
    private static final int FIRST = 5;

    private static final String TASKS = """
            select t.id_, t.name_, t.assignee_, t.due_date_, i.business_key_,
                   string_agg(coalesce(p.short_name, g.name_), ', ' order by g.name_) as office
            from act_ru_task t
            join act_ru_execution i on i.id_ = t.proc_inst_id_
            left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            left join act_id_group g on g.id_ = l.group_id_
            left join party p on p.code = l.group_id_
            where %s
            group by t.id_, t.name_, t.assignee_, t.due_date_, i.business_key_
            order by t.due_date_, t.name_, t.id_""";

    /** Taken by the person, or open to the person's groups and not taken. */
    private static final String WAITS_FOR = """
            (t.assignee_ = :person or t.assignee_ is null and exists (
                select 1 from act_ru_identitylink c
                where c.task_id_ = t.id_ and c.type_ = 'candidate' and c.group_id_ in (:groups)))""";

    private final JdbcClient database;
    private final PersonRegister people;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenTasks(JdbcClient database, PersonRegister people, WorkingDays workingDays, Clock clock) {
        this.database = database;
        this.people = people;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The open tasks of one piece of work and of everything it called, the most urgent first. */
    List<OpenTask> of(WorkKey work) {
        return database.sql(TASKS.formatted("i.business_key_ = :work"))
                .param("work", work.value())
                .query(this::task)
                .list();
    }

    /** @param groups the engine's groups in which the person acts */
    public Inbox inboxOf(String person, Collection<String> groups) {
        Collection<String> some = groups.isEmpty() ? List.of("") : groups;
        List<OpenTask> first = database.sql(TASKS.formatted(WAITS_FOR) + " limit " + FIRST)
                .param("person", person)
                .param("groups", some)
                .query(this::task)
                .list();
        return database.sql("""
                        select count(*) filter (where t.assignee_ = :person),
                               count(*) filter (where t.assignee_ is null),
                               count(*) filter (where t.due_date_ < :now),
                               count(*) filter (where t.due_date_ >= :now and t.due_date_ < :near)
                        from act_ru_task t where\s""" + WAITS_FOR)
                .param("person", person)
                .param("groups", some)
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "near",
                        Timestamp.from(workingDays
                                .plus(today(), NEAR)
                                .plusDays(1)
                                .atStartOfDay(HoChiMinhTime.ZONE)
                                .toInstant()))
                .query((row, number) -> new Inbox(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), first))
                .single();
    }

    private OpenTask task(ResultSet row, int number) throws SQLException {
        LocalDate dueOn = LocalDate.ofInstant(row.getTimestamp("due_date_").toInstant(), HoChiMinhTime.ZONE);
        String holder = row.getString("assignee_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("business_key_"),
                row.getString("office"),
                holder == null ? null : people.displayName(holder),
                dueOn,
                DeadlineStatus.of(dueOn, null, today()),
                workingDays.between(today(), dueOn));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
