package vn.dieuphoi.coordination.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.Days;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.work.WorkKey;

/** Reads where the time of the requests of a piece of work went, in one statement. */
@Component
@Transactional(readOnly = true)
public class RequestTimes {

    private final JdbcClient database;

    RequestTimes(JdbcClient database) {
        this.database = database;
    }

    public List<RequestTime> of(WorkKey workItem) {
        Map<RequestKey, String> parties = new LinkedHashMap<>();
        Map<RequestKey, List<RequestTime.StateSince>> states = new HashMap<>();
        database.sql("""
                        select r.key, r.party_name, s.at, s.after from coordination_request r
                        left join coordination_step s on s.request = r.key where r.work_item = ?
                        order by r.key, s.number""").param(workItem.value()).query(row -> {
            RequestKey key = new RequestKey(row.getString(1));
            parties.put(key, row.getString(2));
            if (row.getTimestamp(3) != null) {
                states.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(new RequestTime.StateSince(
                                Days.of(row.getTimestamp(3).toInstant()),
                                CoordinationRequest.State.valueOf(row.getString(4))));
            }
        });
        return parties.entrySet().stream()
                .map(request -> new RequestTime(
                        request.getKey(), request.getValue(), states.getOrDefault(request.getKey(), List.of())))
                .toList();
    }
}
