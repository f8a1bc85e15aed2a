package vn.dieuphoi.coordination.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;

/** How many have not answered what offices asked, for a line beside the day's work; one statement. */
@Component
@Transactional(readOnly = true)
public class Awaited {

    private static final List<String> WITH_PARTNER = Stream.of(CoordinationRequest.State.values())
            .filter(CoordinationRequest.State::withPartner)
            .map(Enum::name)
            .toList();

    private final JdbcClient database;
    private final Clock clock;

    Awaited(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param late how many of the silent have passed their day */
    public record Count(int silent, int late) {}

    public Count of(Collection<PartyCode> offices) {
        if (offices.isEmpty()) {
            return new Count(0, 0);
        }
        return database.sql("""
                        select count(*), count(*) filter (where exists (
                            select 1 from obligation o where o.subject = q.key and o.kind = 'REQUEST' and %s))
                        from coordination_request q join work_item w on w.key = q.work_item
                        where w.lead in (:offices) and q.state in (:states)""".formatted(Obligations.LATE))
                .param("today", LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))
                .param("offices", offices.stream().map(PartyCode::value).toList())
                .param("states", WITH_PARTNER)
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }
}
