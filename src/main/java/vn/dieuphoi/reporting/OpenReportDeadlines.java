package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.Deadline;
import vn.dieuphoi.work.Deadlines;

@Component
class OpenReportDeadlines implements Deadlines {

    private final JdbcClient database;

    OpenReportDeadlines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Deadline> openAndDueOn(LocalDate day) {
        return database.sql("""
                        select r.key, w.lead, w.code, r.quarter from item_report r join work_item w on w.key = r.work_item
                        where r.due_on = ? and r.submitted_at is null and not r.nothing_yet and w.state = 'OPEN'
                        order by r.key""")
                .param(day)
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        new PartyCode(row.getString("lead")),
                        "nộp báo cáo %s của mục %s"
                                .formatted(
                                        ReportingQuarter.parse(row.getString("quarter"))
                                                .words(),
                                        row.getString("code"))))
                .list();
    }
}
