package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.Deadline;
import vn.dieuphoi.work.Deadlines;

@Component
class OpenRequestDeadlines implements Deadlines {

    private final JdbcClient database;

    OpenRequestDeadlines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Deadline> openAndDueOn(LocalDate day) {
        return database.sql("""
                        select r.key, r.party, w.code from coordination_request r join work_item w on w.key = r.work_item
                        where r.due_on = ? and r.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REOPENED') order by r.key""")
                .param(day)
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        new PartyCode(row.getString("party")),
                        "trả lời đề nghị phối hợp về mục " + row.getString("code")))
                .list();
    }
}
