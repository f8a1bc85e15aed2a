package vn.dieuphoi.reporting.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;

/** What outside parties handed in for a dossier. */
@Component
class DossierContributions {

    private final JdbcClient database;
    private final Clock clock;

    DossierContributions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return false when its report is there already */
    boolean report(
            String dossier, String reporter, String name, String body, @Nullable String documentSign, Actor actor) {
        return database.sql("insert into outside_report"
                                + " (dossier, reporter, name, body, document_sign, entered_by, entered_acting_for, entered_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(dossier, reporter, name, body, documentSign)
                        .params(actor.person(), actor.actingFor(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** By the reporter's address, in the order in which they came in. */
    Map<String, ReportDocument.OutsideWords> outsideReportsOf(String dossier) {
        Map<String, ReportDocument.OutsideWords> reports = new LinkedHashMap<>();
        database.sql("select reporter, coalesce(name, reporter) as name, body, document_sign from outside_report"
                        + " where dossier = ? order by entered_at, reporter")
                .param(dossier)
                .query((row, number) -> reports.put(
                        row.getString("reporter"),
                        new ReportDocument.OutsideWords(
                                row.getString("name"), row.getString("body"), row.getString("document_sign"))))
                .list();
        return reports;
    }
}
