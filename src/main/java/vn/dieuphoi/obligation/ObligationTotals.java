package vn.dieuphoi.obligation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** What the house owes in all. */
@Component
public class ObligationTotals {

    private final JdbcClient database;
    private final Clock clock;

    ObligationTotals(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public record Totals(long open, long late) {}

    /** As of today on the application's clock. */
    public Totals count() {
        return database.sql("select count(*) filter (where o.state = 'OPEN'), count(*) filter (where "
                        + Obligations.LATE + ") from obligation o")
                .param("today", LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))
                .query((row, line) -> new Totals(row.getLong(1), row.getLong(2)))
                .single();
    }
}
