package vn.dieuphoi.adoption.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at which item of a draft just now. */
@Component
public class Readers {

    private static final Duration HERE = Duration.ofSeconds(75);

    private final JdbcClient database;
    private final Clock clock;

    Readers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public void at(long draft, String person, String item) {
        database.sql("""
            insert into plan_draft_reader (draft, person, item, seen_at)
            select id, ?, ?, ? from plan_draft where id = ?
            on conflict (draft, person) do update set item = excluded.item, seen_at = excluded.seen_at\
            """)
                .params(person, item, Timestamp.from(clock.instant()), draft)
                .update();
    }

    /** Items by the people who look at them, without the one who asks. */
    public Map<String, String> others(long draft, String person) {
        Map<String, String> others = new LinkedHashMap<>();
        database.sql("""
            select person, item from plan_draft_reader
             where draft = ? and person <> ? and seen_at > ? order by person\
            """)
                .params(draft, person, Timestamp.from(clock.instant().minus(HERE)))
                .query((row, number) -> others.put(row.getString("person"), row.getString("item")))
                .list();
        return others;
    }
}
