package vn.dieuphoi.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.search.Sighting;

/**
 * Looks for figures and days that were stored before the fields refused them. Not a part of the nightly comparison: what
 * people wrote stays until somebody who knows puts it right.
 */
@Component
public class StoredValues {

    private final JdbcClient database;
    private final Clock clock;
    private final List<ConsistencyRule> rules;

    StoredValues(ResourcePatternResolver resources, JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        try {
            rules = RuleBook.read(resources, "classpath*:consistency/values/*.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything that could not be entered today, where and by whom; nothing is changed. */
    @Transactional(readOnly = true)
    public ConsistencyRun look() {
        long begun = System.nanoTime();
        List<Discrepancy> found = new ArrayList<>();
        for (ConsistencyRule rule : rules) {
            database.sql(Objects.requireNonNull(rule.sql()))
                    .query((row, line) -> new Sighting(Subject.of(row.getString("subject")), row.getString("details")))
                    .list()
                    .forEach(sighting -> found.add(Discrepancy.of(rule, sighting)));
        }
        return new ConsistencyRun(
                clock.instant(), Duration.ofNanos(System.nanoTime() - begun), rules.size(), null, found);
    }
}
