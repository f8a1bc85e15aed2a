package vn.dieuphoi.engine.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Gives the application's role what it needs after each migration, when migrations have a role of their own: it reads and
 * writes every table, but of what is append-only (its trigger says so) it changes and removes nothing, nor the history of
 * the migrations. With one role for both there is nothing to give.
 */
@Component
class ApplicationGrants implements Callback {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationGrants.class);

    private static final String APPEND_ONLY = """
            select quote_ident(c.relname) from pg_class c
             where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
               and (c.relname = 'flyway_schema_history'
                    or exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                                where t.tgrelid = c.oid and p.proname = 'journal_is_append_only'))""";

    /** So that a start that changes nothing writes nothing, and nodes do not meet at the catalogue. */
    private static final String MISSING = """
            select exists (select from pg_class c where c.relnamespace = current_schema()::regnamespace
                              and c.relkind in ('r', 'p', 'v') and not has_table_privilege(?, c.oid, 'select'))
                or exists (select from (%s) a (name) where has_table_privilege(?, a.name, 'update, delete, truncate'))""".formatted(APPEND_ONLY);

    /** The comparison of the tables reads into temporary ones. Everybody may make them, until somebody takes it from all. */
    private static final String TEMPORARY_TABLES_REFUSED = """
            select quote_ident(datname) from pg_database
             where datname = current_database() and pg_has_role(datdba, 'usage')
               and not has_database_privilege(?, oid, 'temporary')""";

    private final String role;

    ApplicationGrants(JdbcConnectionDetails application) {
        this.role = String.valueOf(application.getUsername());
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "application-grants";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            give(context.getConnection(), role);
        } catch (SQLException e) {
            throw new IllegalStateException("Không cấp được quyền cho vai " + role, e);
        }
    }

    /** @param owner the connection of the migrations */
    static void give(Connection owner, String role) throws SQLException {
        boolean before = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            if (!role.equals(first(statement, "select current_user")) && missing(owner, role)) {
                statement.execute("select pg_advisory_xact_lock(hashtextextended('dieuphoi:grants', 0))");
                grant(owner, statement, role);
                LOG.info("Vai {} chỉ ghi thêm vào nhật ký, không sửa hay xóa được", role);
            }
            letMakeTemporaryTables(owner, statement, role);
            owner.commit();
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(before);
        }
    }

    private static void grant(Connection owner, Statement statement, String role) throws SQLException {
        String name = quoted(owner, role);
        String schema = quoted(owner, first(statement, "select current_schema()"));
        statement.execute("grant usage on schema " + schema + " to " + name);
        statement.execute("grant select, insert, update, delete on all tables in schema " + schema + " to " + name);
        statement.execute("grant usage, select, update on all sequences in schema " + schema + " to " + name);
        for (String table : column(statement, APPEND_ONLY)) {
            statement.execute("revoke update, delete, truncate on " + table + " from " + name);
        }
        statement.execute("revoke insert on flyway_schema_history from " + name);
    }

    private static void letMakeTemporaryTables(Connection owner, Statement statement, String role) throws SQLException {
        try (PreparedStatement asked = owner.prepareStatement(TEMPORARY_TABLES_REFUSED)) {
            asked.setString(1, role);
            try (ResultSet refused = asked.executeQuery()) {
                if (refused.next()) {
                    statement.execute(
                            "grant temporary on database " + refused.getString(1) + " to " + quoted(owner, role));
                }
            }
        }
    }

    private static boolean missing(Connection owner, String role) throws SQLException {
        try (PreparedStatement asked = owner.prepareStatement(MISSING)) {
            asked.setString(1, role);
            asked.setString(2, role);
            try (ResultSet answer = asked.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    private static String quoted(Connection owner, String name) throws SQLException {
        try (PreparedStatement asked = owner.prepareStatement("select quote_ident(?)")) {
            asked.setString(1, name);
            try (ResultSet answer = asked.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        return column(statement, sql).get(0);
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
