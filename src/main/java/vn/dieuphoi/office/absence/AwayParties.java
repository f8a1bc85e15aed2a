package vn.dieuphoi.office.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.office.PartyCode;

/** Which parties have their head away today, or the only one who works there: said to whoever is about to ask them. */
@Component
@Transactional(readOnly = true)
public class AwayParties {

    private static final String TODAY = """
            select coalesce(a.party, p.party_code) as party, a.until_day, s.name
            from absence a
            join person s on s.id = a.substitute
            left join person p on p.id = a.person
            where a.ended_at is null and a.from_day <= :today and a.until_day >= :today
              and coalesce(a.party, p.party_code) is not null
              and (a.party is not null or p.role = 'HEAD' or not exists (
                  select from person o where o.party_code = p.party_code and o.left_on is null and o.id <> p.id))
            order by a.until_day, a.id""";

    private final JdbcClient database;
    private final Clock clock;

    AwayParties(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By party, in words: "vắng đến hết 20/10/2023, Trần Đức Anh làm thay"; one statement. */
    public Map<PartyCode, String> today() {
        return ReadOnlyThread.once("parties away", this::read);
    }

    private Map<PartyCode, String> read() {
        Map<PartyCode, String> away = new HashMap<>();
        database.sql(TODAY)
                .param("today", LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE))
                .query(row -> {
                    away.put(
                            new PartyCode(row.getString("party")),
                            "vắng đến hết %s, %s làm thay"
                                    .formatted(
                                            AbsenceWords.day(row.getObject("until_day", LocalDate.class)),
                                            row.getString("name")));
                });
        return away;
    }
}
