package vn.dieuphoi.work.process.day;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.work.WorkKey;

/** What offices have set, one day for each step. */
@Component
public class SetDays {

    private final JdbcClient database;

    SetDays(JdbcClient database) {
        this.database = database;
    }

    public Optional<LocalDate> of(WorkKey work, String step) {
        return Optional.ofNullable(of(work).get(step));
    }

    /** By step. */
    Map<String, LocalDate> of(WorkKey work) {
        Map<String, LocalDate> days = new HashMap<>();
        database.sql("select step, day from own_day where work_item = ?")
                .param(work.value())
                .query(row -> {
                    days.put(row.getString("step"), row.getObject("day", LocalDate.class));
                });
        return days;
    }

    /** @return false when it stood so already */
    boolean set(WorkKey work, String step, LocalDate day, Actor actor, Instant at) {
        return database.sql("""
                        insert into own_day (work_item, step, day, set_by, set_acting_for, set_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (work_item, step) do update set day = excluded.day, set_by = excluded.set_by,
                            set_acting_for = excluded.set_acting_for, set_at = excluded.set_at
                        where own_day.day <> excluded.day""")
                        .params(work.value(), step, day, actor.person(), actor.actingFor(), Timestamp.from(at))
                        .update()
                == 1;
    }
}
