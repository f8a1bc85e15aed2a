package vn.dieuphoi.consistency.mend;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.escalation.NoticeProcess;

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
    public boolean mend(Subject subject) {
        return database.sql("select key from overdue_subject where key = ?")
                .param(subject.key())
                .query((row, number) -> {
                    notices.start(subject.key());
                    return true;
                })
                .optional()
                .orElse(false);
    }
}
