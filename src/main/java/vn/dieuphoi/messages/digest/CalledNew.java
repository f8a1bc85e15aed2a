package vn.dieuphoi.messages.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which day the digests called a task new: each on one day only, whatever the clock did. */
@Component
class CalledNew {

    private final JdbcClient database;

    CalledNew(JdbcClient database) {
        this.database = database;
    }

    /** Those of the open tasks that no digest has called new yet become that day's. */
    Map<String, LocalDate> on(LocalDate day, Collection<String> open) {
        String[] tasks = open.toArray(String[]::new);
        database.sql("delete from digest_task where task <> all (?)")
                .param(tasks)
                .update();
        database.sql("insert into digest_task (task, day) select unnest(?), ? on conflict do nothing")
                .params(tasks, day)
                .update();
        Map<String, LocalDate> days = new HashMap<>();
        database.sql("select task, day from digest_task").query(row -> {
            days.put(row.getString(1), row.getObject(2, LocalDate.class));
        });
        return days;
    }
}
