package vn.dieuphoi.securitylog;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.WrittenOnGet;

/**
 * The log in the database, in the machine's time. A line stays although the work around it is rolled back: it was tried.
 */
@Component
public class SecurityTable {

    /** So many different lines that anybody can cause does one address get in a minute; the rest become one. */
    static final int LINES_OF_AN_ADDRESS = 30;

    /** The same of all addresses together. */
    static final int LINES_OF_A_MINUTE = 300;

    static final String OTHER_ADDRESSES = "nhiều địa chỉ";

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final TransactionTemplate own;

    SecurityTable(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void write(SecurityEvent event, String account, String address, String about, SecurityOutcome outcome) {
        WrittenOnGet.SECURITY_LOG.write(() -> own.executeWithoutResult(status -> {
            if (event.counted()) {
                count(event, account, address, about, outcome);
            } else {
                database.sql("insert into security_event (event, account, address, subject, outcome)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(event.name(), account, address, about, outcome.name())
                        .update();
            }
        }));
    }

    /** What a stranger or an impatient script repeats must not fill the table. */
    private void count(SecurityEvent event, String account, String address, String about, SecurityOutcome outcome) {
        Lines sofar = database.sql("select count(*), count(*) filter (where address = ?)"
                        + " from security_event where minute = date_trunc('minute', now())")
                .param(address)
                .query((row, number) -> new Lines(row.getLong(1), row.getLong(2)))
                .single();
        boolean full = sofar.all() >= LINES_OF_A_MINUTE;
        boolean crowded = full || sofar.ofTheAddress() >= LINES_OF_AN_ADDRESS;
        database.sql("""
                        insert into security_event (event, account, address, subject, outcome, minute)
                        values (?, ?, ?, ?, ?, date_trunc('minute', now()))
                        on conflict (minute, event, account, address, subject, outcome) where minute is not null
                        do update set times = security_event.times + 1, at = now()""")
                .params(
                        event.name(),
                        full ? "" : account,
                        full ? OTHER_ADDRESSES : address,
                        crowded ? "" : about,
                        outcome.name())
                .update();
    }

    /**
     * Newest first.
     *
     * @param event null for every one
     * @param account empty for everybody
     * @param day null for every day
     */
    public List<SecurityLine> read(
            @Nullable SecurityEvent event, String account, @Nullable LocalDate day, int page, int size) {
        return question(
                        "select at, event, account, address, subject, outcome, times from security_event",
                        event,
                        account,
                        day,
                        " order by id desc limit " + size + " offset " + (page - 1L) * size)
                .query((row, number) -> new SecurityLine(
                        row.getTimestamp("at").toInstant(),
                        SecurityEvent.valueOf(row.getString("event")),
                        row.getString("account"),
                        row.getString("address"),
                        row.getString("subject"),
                        SecurityOutcome.valueOf(row.getString("outcome")),
                        row.getInt("times")))
                .list();
    }

    public long count(@Nullable SecurityEvent event, String account, @Nullable LocalDate day) {
        return question("select count(*) from security_event", event, account, day, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec question(
            String select, @Nullable SecurityEvent event, String account, @Nullable LocalDate day, String end) {
        return database.sql(select + " where true"
                        + (event == null ? "" : " and event = :event")
                        + (account.isEmpty() ? "" : " and account = :account")
                        + (day == null ? "" : " and at >= :from and at < :to")
                        + end)
                .param("event", event == null ? null : event.name())
                .param("account", account)
                .param("from", day == null ? null : midnight(day))
                .param("to", day == null ? null : midnight(day.plusDays(1)));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(HoChiMinhTime.ZONE).toInstant());
    }

    /**
     * Clears away what is older, in turns that nobody has to wait for.
     *
     * @return how many lines
     */
    int clear(Instant now, Period keep) {
        Timestamp before =
                Timestamp.from(now.atZone(HoChiMinhTime.ZONE).minus(keep).toInstant());
        int all = 0;
        int some;
        do {
            some = database.sql("delete from security_event where id in"
                            + " (select id from security_event where at < ? limit ? for update skip locked)")
                    .params(before, AT_ONCE)
                    .update();
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    /** Of this minute. */
    private record Lines(long all, long ofTheAddress) {}
}
