package vn.dieuphoi.coordination.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.work.WorkKey;

/** Reads where the time of the requests of a piece of work went: two statements. */
@Component
@Transactional(readOnly = true)
public class RequestTimes {

    private final JdbcClient database;

    RequestTimes(JdbcClient database) {
        this.database = database;
    }

    public List<RequestTime> of(WorkKey workItem) {
        Map<String, List<RequestTime.StateSince>> states = states(workItem);
        return database.sql("select key, party_name from coordination_request where work_item = ? order by key")
                .param(workItem.value())
                .query((row, number) -> new RequestTime(
                        new RequestKey(row.getString(1)),
                        row.getString(2),
                        states.getOrDefault(row.getString(1), List.of())))
                .list();
    }

    private Map<String, List<RequestTime.StateSince>> states(WorkKey workItem) {
        Map<String, List<RequestTime.StateSince>> states = new HashMap<>();
        database.sql("""
                        select s.request, s.at, s.after from coordination_step s
                        join coordination_request r on r.key = s.request where r.work_item = ?
                        order by s.request, s.number""").param(workItem.value()).query(row -> {
            states.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                    .add(new RequestTime.StateSince(
                            Days.of(row.getTimestamp(2).toInstant()),
                            CoordinationRequest.State.valueOf(row.getString(3))));
        });
        return states;
    }
}
