package vn.dieuphoi.office.process;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.office.HeldTasks;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.Succession;

/** Open tasks wait for the successor; who had taken one keeps it. */
@Component
@Order(1)
class TaskSuccession implements Succession {

    private final JdbcClient database;
    private final HeldTasks tasks;

    TaskSuccession(JdbcClient database, HeldTasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    @Override
    public String what() {
        return "việc đang mở trong danh sách việc";
    }

    @Override
    public int count(PartyCode old) {
        return of(old).size();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, String actor) {
        List<String> all = of(old);
        all.forEach(task -> tasks.regroup(task, old, successor));
        return all.size();
    }

    private List<String> of(PartyCode office) {
        return database.sql("""
                        select distinct task_id_ from act_ru_identitylink
                        where type_ = 'candidate' and group_id_ in (?, ?) and task_id_ is not null""")
                .params(office.value(), HeadGroup.of(office.value()))
                .query(String.class)
                .list();
    }
}
