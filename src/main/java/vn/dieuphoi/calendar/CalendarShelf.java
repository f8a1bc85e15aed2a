package vn.dieuphoi.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;

/** Where applied calendars are kept; nothing on it is ever changed. */
@Component
class CalendarShelf {

    private final JdbcClient database;

    CalendarShelf(JdbcClient database) {
        this.database = database;
    }

    /** Grows with each calendar that is applied, on whatever node. */
    long latest() {
        return database.sql("select coalesce(max(id), 0) from calendar_version")
                .query(Long.class)
                .single();
    }

    /** The calendars in force, for years of which one was applied. */
    Map<Integer, YearCalendar> inForce() {
        Map<Integer, CalendarVersion> versions = new LinkedHashMap<>();
        Map<Integer, Long> ids = new HashMap<>();
        database.sql("select distinct on (year) * from calendar_version order by year, version desc")
                .query((row, line) -> {
                    CalendarVersion version = version(row);
                    ids.put(version.year(), row.getLong("id"));
                    versions.put(version.year(), version);
                    return version;
                })
                .list();
        Map<Integer, YearCalendar> calendars = new HashMap<>();
        versions.forEach((year, version) ->
                calendars.put(year, new YearCalendar(year, version.status(), days(ids.getOrDefault(year, 0L)))));
        return calendars;
    }

    Optional<YearCalendar> find(int year, int number) {
        return database.sql("select id, status from calendar_version where year = ? and version = ?")
                .params(year, number)
                .query((row, line) -> new YearCalendar(
                        year, CalendarStatus.valueOf(row.getString("status")), days(row.getLong("id"))))
                .optional();
    }

    /** Newest first. */
    List<CalendarVersion> versionsOf(int year) {
        return database.sql("select * from calendar_version where year = ? order by version desc")
                .param(year)
                .query((row, line) -> version(row))
                .list();
    }

    /** One at a time, on whatever node: two calendars applied at once would move due dates past each other. */
    void lock() {
        database.sql("select 1 from (select pg_advisory_xact_lock(20230114)) locked")
                .query(Integer.class)
                .single();
    }

    void put(YearCalendar calendar, String document, Actor actor, Instant now) {
        long id = database.sql("""
                        insert into calendar_version (year, version, status, document, applied_by, applied_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? from calendar_version where year = ?
                        returning id""")
                .params(
                        calendar.year(),
                        calendar.status().name(),
                        document,
                        actor.person(),
                        Timestamp.from(now),
                        calendar.year())
                .query(Long.class)
                .single();
        for (SpecialDay day : calendar.specialDays()) {
            database.sql("insert into calendar_day (calendar, on_day, kind, name, source) values (?, ?, ?, ?, ?)")
                    .params(id, day.on(), day.kind().name(), day.name(), day.source())
                    .update();
        }
    }

    private List<SpecialDay> days(long calendar) {
        return database.sql("select * from calendar_day where calendar = ? order by on_day")
                .param(calendar)
                .query((row, line) -> new SpecialDay(
                        row.getObject("on_day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("source")))
                .list();
    }

    private static CalendarVersion version(ResultSet row) throws SQLException {
        return new CalendarVersion(
                row.getInt("year"),
                row.getInt("version"),
                CalendarStatus.valueOf(row.getString("status")),
                row.getString("document"),
                Actor.of(row.getString("applied_by")),
                row.getTimestamp("applied_at").toInstant());
    }
}
