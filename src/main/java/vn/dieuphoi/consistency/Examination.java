package vn.dieuphoi.consistency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.search.Sighting;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.obligation.ObligationKind;

/** Looks for everything that the rules name. What it reads belongs together: one transaction, one moment of the database. */
@Component
public class Examination {

    /** A step that is so late was lost; one that is only just due is about to run by itself. */
    public static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private final RuleBook book;
    private final SharedTables shared;
    private final JdbcClient database;
    private final Clock clock;

    Examination(RuleBook book, SharedTables shared, JdbcClient database, Clock clock) {
        this.book = book;
        this.shared = shared;
        this.database = database;
        this.clock = clock;
    }

    /** Within a transaction of its own, which has asked for nothing yet and may only read from here on. */
    List<Discrepancy> findings() {
        shared.readForAll();
        return book.all().stream()
                .flatMap(rule -> sightings(rule).stream().map(found -> Discrepancy.of(rule, found)))
                .toList();
    }

    List<ConsistencyRule> rules() {
        return book.all();
    }

    /** Whether a rule still finds a subject: somebody may have put it right meanwhile. */
    public boolean finds(String code, Subject subject) {
        ConsistencyRule rule = book.all().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow();
        if (rule.sql() != null) {
            shared.readFor(rule.sql());
        }
        return sightings(rule).stream().anyMatch(found -> found.subject().equals(subject));
    }

    private List<Sighting> sightings(ConsistencyRule rule) {
        List<Map<String, Object>> rows = rule.sql() == null ? List.of() : rows(rule.sql());
        return book.searchOf(rule)
                .map(search -> search.find(rows))
                .orElseGet(() -> rows.stream()
                        .map(row -> new Sighting(
                                Subject.of(String.valueOf(row.get("subject"))), String.valueOf(row.get("details"))))
                        .toList());
    }

    private List<Map<String, Object>> rows(String sql) {
        Instant now = clock.instant();
        return database.sql(sql)
                .param("today", LocalDate.ofInstant(now, HoChiMinhTime.ZONE))
                .param("now", Timestamp.from(now))
                .param("overdueBefore", Timestamp.from(now.minus(LOST_AFTER)))
                .param("closedRequest", states(State::closed))
                .param("partnersRequest", states(State::withPartner))
                .param("withOwnClock", ObligationKind.withOwnClock())
                .param("rungs", ObligationKind.rungs())
                .query()
                .listOfRows();
    }

    private static List<String> states(Predicate<State> which) {
        return Arrays.stream(State.values()).filter(which).map(State::name).toList();
    }
}
