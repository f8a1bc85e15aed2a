package vn.dieuphoi.consistency;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;

/** The nights' comparisons as they are kept; a night belongs to the node that claimed it first. */
@Component
@Transactional
class KeptRuns {

    /** A node that has not finished by then has died. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final int NIGHTS_KEPT = 60;

    private final JdbcClient database;
    private final RuleBook book;

    KeptRuns(JdbcClient database, RuleBook book) {
        this.database = database;
        this.book = book;
    }

    /** @return the number under which the result is to be kept; empty when another node has the night */
    Optional<Long> claim(LocalDate night, Instant now) {
        return database.sql("""
                        insert into consistency_run (night, started_at) values (:night, :now)
                        on conflict (night) do update set started_at = excluded.started_at
                         where consistency_run.finished_at is null and consistency_run.started_at < :givenUp
                        returning id""")
                .param("night", night)
                .param("now", Timestamp.from(now))
                .param("givenUp", Timestamp.from(now.minus(GIVEN_UP)))
                .query(Long.class)
                .optional();
    }

    /** Whether that night's comparison came to an end, whatever it was. */
    @Transactional(readOnly = true)
    public boolean isFinished(LocalDate night) {
        return database.sql("select exists (select from consistency_run where night = ? and finished_at is not null)")
                .param(night)
                .query(Boolean.class)
                .single();
    }

    void finish(long run, ConsistencyRun result, Instant now) {
        database.sql("update consistency_run set finished_at = ?, rules = ? where id = ?")
                .params(Timestamp.from(now), result.rules(), run)
                .update();
        int number = 0;
        for (Discrepancy finding : result.findings()) {
            database.sql("insert into consistency_finding (run, number, rule, severity, subject, details, mended)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            run,
                            ++number,
                            finding.rule(),
                            finding.severity().name(),
                            finding.subject().key(),
                            finding.details(),
                            finding.mended())
                    .update();
        }
        database.sql("delete from consistency_run where id in"
                        + " (select id from consistency_run order by id desc offset " + NIGHTS_KEPT + ")")
                .update();
    }

    void fail(long run, String problem, Instant now) {
        database.sql("update consistency_run set finished_at = ?, problem = ? where id = ?")
                .params(Timestamp.from(now), problem, run)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<ConsistencyRun> last() {
        return database.sql("select id, started_at, rules, problem from consistency_run"
                        + " where finished_at is not null order by id desc limit 1")
                .query((row, number) ->
                        run(row.getLong(1), row.getTimestamp(2).toInstant(), row.getInt(3), row.getString(4)))
                .optional();
    }

    private ConsistencyRun run(long id, Instant startedAt, int rules, @Nullable String problem) {
        Map<String, ConsistencyRule> byCode =
                book.all().stream().collect(Collectors.toMap(ConsistencyRule::code, Function.identity()));
        List<Discrepancy> findings = database.sql(
                        "select rule, severity, subject, details, mended from consistency_finding"
                                + " where run = ? order by number")
                .param(id)
                .query((row, number) -> {
                    // A rule that a later release no longer has keeps its code.
                    @Nullable ConsistencyRule rule = byCode.get(row.getString(1));
                    return new Discrepancy(
                            row.getString(1),
                            Gravity.valueOf(row.getString(2)),
                            rule == null ? row.getString(1) : rule.meaning(),
                            rule == null ? "" : rule.advice(),
                            Subject.of(row.getString(3)),
                            row.getString(4),
                            row.getBoolean(5));
                })
                .list();
        return new ConsistencyRun(startedAt, Duration.ZERO, rules, problem, findings);
    }
}
