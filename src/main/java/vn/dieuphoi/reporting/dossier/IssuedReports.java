package vn.dieuphoi.reporting.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.reporting.CanonicalText;

/** The table of issued reports; the database refuses to change it. Numbers stand beside it, given later by the clerk. */
@Component
class IssuedReports {

    private static final String ALL = """
            select i.*, n.number, n.dated_on from issued_report i
            left join report_number n on n.period = i.period and n.edition = i.edition where i.period = ?""";

    private final JdbcClient database;

    IssuedReports(JdbcClient database) {
        this.database = database;
    }

    void add(IssuedReport report, PlanId plan, String content) {
        database.sql("insert into issued_report"
                        + " (period, plan, edition, figures_version, content, sha256, issued_at, approved_by,"
                        + " approved_acting_for, reason, template) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.period(),
                        plan.value(),
                        report.edition(),
                        report.document().version(),
                        content,
                        report.sha256(),
                        Timestamp.from(report.issuedAt()),
                        report.approvedBy().person(),
                        report.approvedBy().actingFor(),
                        report.reason(),
                        report.template())
                .update();
    }

    /** @return false when the report has a number already, or the number of the year is taken */
    boolean number(IssuedReport report, int number, LocalDate on, Actor actor, Instant now) {
        return database.sql(
                                "insert into report_number (period, edition, year, number, dated_on, entered_by, entered_acting_for,"
                                        + " entered_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(report.period(), report.edition(), on.getYear(), number, on)
                        .params(actor.person(), actor.actingFor(), Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<IssuedReport> newest(String period) {
        return database.sql(ALL + " order by i.edition desc limit 1")
                .param(period)
                .query(IssuedReports::report)
                .optional();
    }

    /** All editions of a period, oldest first. */
    List<IssuedReport> of(String period) {
        return database.sql(ALL + " order by i.edition")
                .param(period)
                .query(IssuedReports::report)
                .list();
    }

    private static IssuedReport report(ResultSet row, int line) throws SQLException {
        ReportDocument document = CanonicalText.read(row.getString("content"), ReportDocument.class);
        int number = row.getInt("number");
        return new IssuedReport(
                row.getString("period"),
                row.getInt("edition"),
                row.getTimestamp("issued_at").toInstant(),
                Actor.in(row, "approved_by", "approved_acting_for"),
                row.getString("reason"),
                row.getString("sha256"),
                row.getString("template"),
                number == 0 ? document : document.numbered(number, row.getObject("dated_on", LocalDate.class)));
    }
}
