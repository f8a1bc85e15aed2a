package vn.dieuphoi.office.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts whose password somebody else has seen: its owner sets another before doing anything else. */
@Component
public class PasswordDuty {

    private final JdbcClient database;

    PasswordDuty(JdbcClient database) {
        this.database = database;
    }

    public boolean isDue(String account) {
        return database.sql("select count(*) from password_due where account = ?")
                        .param(account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void begin(String account) {
        database.sql("insert into password_due (account) values (?) on conflict do nothing")
                .param(account)
                .update();
    }

    public void done(String account) {
        database.sql("delete from password_due where account = ?")
                .param(account)
                .update();
    }
}
