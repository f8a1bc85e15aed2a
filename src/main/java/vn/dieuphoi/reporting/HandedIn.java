package vn.dieuphoi.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What outside parties handed in for a dossier. */
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
}
