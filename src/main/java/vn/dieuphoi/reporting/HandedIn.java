package vn.dieuphoi.reporting;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others handed in for a dossier: reports of outside parties and measured indicators. */
@Component
class HandedIn {

    private final JdbcClient database;
    private final Clock clock;

    HandedIn(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A report as it was handed in. */
    record OutsideReport(String reporter, String body) {}

    void report(String dossier, String reporter, String body, @Nullable String documentSign, String actor) {
        database.sql("insert into outside_report (dossier, reporter, body, document_sign, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(dossier, reporter, body, documentSign, actor, Timestamp.from(clock.instant()))
                .update();
    }

    List<OutsideReport> outsideReportsOf(String dossier) {
        return database.sql("select reporter, body from outside_report where dossier = ? order by reporter")
                .param(dossier)
                .query(OutsideReport.class)
                .list();
    }

    void indicators(String dossier, Map<String, BigDecimal> values, String source, String actor) {
        values.forEach((indicator, value) -> database.sql(
                        "insert into indicator_value (dossier, indicator, value, source, entered_by, entered_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(dossier, indicator, value, source, actor, Timestamp.from(clock.instant()))
                .update());
    }
}
