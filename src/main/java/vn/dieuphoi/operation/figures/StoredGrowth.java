package vn.dieuphoi.operation.figures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.messages.MachineTime;

/** How large the database was on each day of the machine, as a whole and by table; for a little more than a year. */
@Component
@Transactional
public class StoredGrowth {

    /** What stands for the whole database. */
    private static final String ALL = "";

    private static final int TABLES = 30;
    private static final int DAYS_KEPT = 400;

    private final JdbcClient database;
    private final StoredSizes sizes;
    private final MachineTime time;

    StoredGrowth(JdbcClient database, StoredSizes sizes, MachineTime time) {
        this.database = database;
        this.sizes = sizes;
        this.time = time;
    }

    /**
     * How much one thing has grown.
     *
     * @param since the day with which it is compared
     * @param bytes less than 0 when it has shrunk
     */
    public record Growth(LocalDate since, long bytes) {}

    /** Measures once a day; whoever of several nodes is second leaves what is there. */
    public void measure() {
        Date today = Date.valueOf(today());
        boolean measured = database.sql("select exists (select from stored_size where day = ?)")
                .param(today)
                .query(Boolean.class)
                .single();
        if (measured) {
            return;
        }
        note(today, ALL, sizes.bytes());
        sizes.largest(TABLES).forEach(table -> note(today, table.name(), table.bytes()));
        database.sql("delete from stored_size where day < ?")
                .param(Date.valueOf(today().minusDays(DAYS_KEPT)))
                .update();
    }

    private void note(Date day, String what, long bytes) {
        database.sql("insert into stored_size (day, what, bytes) values (?, ?, ?) on conflict do nothing")
                .params(day, what, bytes)
                .update();
    }

    /** Of the whole database within so many days; empty while it has been measured on one day only. */
    @Transactional(readOnly = true)
    public Optional<Growth> within(int days) {
        return database.sql("""
                        select day, ? - bytes from stored_size
                         where what = '' and day >= ? and day < ? order by day limit 1""")
                .params(sizes.bytes(), Date.valueOf(today().minusDays(days)), Date.valueOf(today()))
                .query((row, line) -> new Growth(row.getDate(1).toLocalDate(), row.getLong(2)))
                .optional();
    }

    /** The largest tables, each with what it has grown by since the first day within so many that knows it. */
    @Transactional(readOnly = true)
    public List<GrownTable> largest(int most, int days) {
        return sizes.largest(most).stream()
                .map(table -> new GrownTable(
                        table,
                        database.sql("""
                                select ? - bytes from stored_size
                                 where what = ? and day >= ? and day < ? order by day limit 1""")
                                .params(
                                        table.bytes(),
                                        table.name(),
                                        Date.valueOf(today().minusDays(days)),
                                        Date.valueOf(today()))
                                .query(Long.class)
                                .optional()))
                .toList();
    }

    /** @param grown empty while there is no earlier day */
    public record GrownTable(StoredSizes.Table table, Optional<Long> grown) {}

    private LocalDate today() {
        return LocalDate.ofInstant(time.now(), HoChiMinhTime.ZONE);
    }
}
