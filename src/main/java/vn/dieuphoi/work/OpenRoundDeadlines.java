package vn.dieuphoi.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;

@Component
class OpenRoundDeadlines implements Deadlines {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final JdbcClient database;

    OpenRoundDeadlines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Deadline> openAndDueOn(LocalDate day) {
        return database.sql("""
                        select r.key, w.lead, w.code, r.month from monthly_round r join work_item w on w.key = r.work_item
                        where r.due_on = ? and r.reported_at is null and w.state = 'OPEN' order by r.key""")
                .param(day)
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        new PartyCode(row.getString("lead")),
                        "ghi tiến độ tháng %s của mục %s"
                                .formatted(
                                        YearMonth.parse(row.getString("month")).format(MONTH), row.getString("code"))))
                .list();
    }
}
