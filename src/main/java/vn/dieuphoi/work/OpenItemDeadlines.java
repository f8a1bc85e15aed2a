package vn.dieuphoi.work;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;

@Component
class OpenItemDeadlines implements Deadlines {

    private final JdbcClient database;

    OpenItemDeadlines(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Deadline> openAndDueOn(LocalDate day) {
        return database.sql(
                        "select key, lead, code, title from work_item where due_on = ? and state = 'OPEN' order by key")
                .param(day)
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        new PartyCode(row.getString("lead")),
                        "mục %s, %s".formatted(row.getString("code"), row.getString("title"))))
                .list();
    }
}
