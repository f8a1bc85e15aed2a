package vn.dieuphoi.engine.look;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine's accounts say of people, for whoever must keep it out of a text. */
public final class AccountWords {

    private AccountWords() {}

    /** What people sign in with. */
    public static List<String> ids(JdbcClient database) {
        return database.sql("select id_ from act_id_user").query(String.class).list();
    }

    /** Accounts, whole names and addresses. */
    public static List<String> all(JdbcClient database) {
        return database.sql("""
                        select id_ from act_id_user
                        union select trim(coalesce(first_, '') || ' ' || coalesce(last_, '')) from act_id_user
                        union select trim(coalesce(last_, '') || ' ' || coalesce(first_, '')) from act_id_user
                        union select email_ from act_id_user where email_ is not null""").query(String.class).list();
    }
}
