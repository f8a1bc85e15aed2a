package vn.dieuphoi.operation.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How large the database is, what takes most of it, and when it was last backed up. */
@Component
public class StoredSizes {

    private final JdbcClient database;

    StoredSizes(JdbcClient database) {
        this.database = database;
    }

    /** @param bytes with its indexes and large values */
    public record Table(String name, long bytes, long rows) {}

    /** @param way {@code backup} or {@code pg_dump} */
    public record Backup(Instant at, String place, long bytes, String way) {}

    public long bytes() {
        return database.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    /** The largest first; rows as the server last estimated them. */
    public List<Table> largest(int most) {
        return database.sql("""
                        select c.relname, pg_total_relation_size(c.oid), greatest(c.reltuples, 0)::bigint
                          from pg_class c
                         where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
                         order by 2 desc limit ?""")
                .param(most)
                .query((row, line) -> new Table(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    public Optional<Backup> lastBackup() {
        return database.sql("select taken_at, place, bytes, way from backup_taken order by taken_at desc limit 1")
                .query((row, line) -> new Backup(
                        row.getObject(1, Timestamp.class).toInstant(),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4)))
                .optional();
    }

    /** When the database was made. */
    Instant begun() {
        return database.sql(
                        "select min(installed_on at time zone current_setting('TimeZone')) from flyway_schema_history")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    public String serverVersion() {
        return database.sql("show server_version").query(String.class).single();
    }
}
