package vn.dieuphoi.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after a few wrong passwords each further try at an account waits longer, a minute at most. Nobody
 * is locked out: a browser in which the owner has signed in before counts for itself and much later, and so does an address
 * for all other browsers there. The same for every node, on the database's time; the clock of the demonstration stands.
 */
@Component
public class LoginDelays {

    /** Tries before the first wait. */
    static final int FREE = 3;

    static final int FREE_WHERE_KNOWN = 20;

    /** How long a place is known after its last use. */
    static final int DAYS_KNOWN = 180;

    /** Seconds: 1, 2, 4 … 60; a day later nothing is remembered. */
    private static final String DELAY = "case when login_failure.failures < :free then 0"
            + " else least(60, power(2, least(login_failure.failures - :free, 6))) end * interval '1 second'";

    /** Each try counts before its password is looked at, so that many at once are slowed down like one after the other. */
    private static final String TRY = """
            insert into login_failure (account, address, failures, last_at) values (:account, :address, 1, now())
            on conflict (account, address) do update
               set failures = case when login_failure.last_at < now() - interval '1 day' then 1
                                   else login_failure.failures + 1 end,
                   last_at = now()
             where login_failure.last_at + %s <= now()""".formatted(DELAY);

    private final JdbcClient database;

    LoginDelays(JdbcClient database) {
        this.database = database;
    }

    /** @return whether a password may be tried now; the try counts as failed until {@link #succeeded} says otherwise */
    public boolean mayTry(String account, String address) {
        String place = place(account, address, KnownBrowser.place());
        database.sql("delete from login_failure where last_at < now() - interval '1 day'")
                .update();
        return database.sql(TRY)
                        .param("account", account)
                        .param("address", place)
                        .param("free", place.isEmpty() ? FREE : FREE_WHERE_KNOWN)
                        .update()
                == 1;
    }

    public void succeeded(String account, String address) {
        database.sql("delete from login_failure where account = ? and address = ?")
                .params(account, place(account, address, KnownBrowser.place()))
                .update();
        knows(account, address);
    }

    /** Notes where the owner of an account has signed in, and forgets places that nobody has used for long. */
    void knows(String account, String place) {
        database.sql("""
                        with forgotten as (
                            delete from login_address where last_at < now() - make_interval(days => :days)
                                and (account, address) <> (:account, :place))
                        insert into login_address (account, address, last_at) values (:account, :place, now())
                        on conflict (account, address) do update set last_at = excluded.last_at""")
                .param("days", DAYS_KNOWN)
                .param("account", account)
                .param("place", place)
                .update();
    }

    /** How often the account was tried in vain within a day, from wherever. */
    int failures(String account) {
        return database.sql("select coalesce(sum(failures), 0) from login_failure where account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** The browser or else the address where the owner has signed in before, nothing for all others together. */
    private String place(String account, String address, String browser) {
        return database.sql(
                        "select address from login_address where account = :account and address in (:browser, :address)"
                                + " order by address = :browser desc limit 1")
                .param("account", account)
                .param("browser", browser)
                .param("address", address)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
