package vn.dieuphoi.consistency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.escalation.NoticeProcess;
import vn.dieuphoi.work.WorkKey;

/** Leadership is told of a delay that was noted and never raised. */
@Component
class RaiseNotice implements Mend {

    private final JdbcClient database;
    private final NoticeProcess notices;

    RaiseNotice(JdbcClient database, NoticeProcess notices) {
        this.database = database;
        this.notices = notices;
    }

    @Override
    public String rule() {
        return "overdue.without-notice";
    }

    @Override
    public boolean mend(String subject) {
        return database.sql("select work_item, cause from overdue_subject where key = ?")
                .param(subject)
                .query((row, number) -> {
                    notices.start(new WorkKey(row.getString(1)), row.getString(2));
                    return true;
                })
                .optional()
                .orElse(false);
    }
}
