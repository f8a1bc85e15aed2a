package vn.dieuphoi.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a database that the demonstration's first start has made with two roles. */
class ApplicationGrantsTest {

    private static final String DATABASE = "roles";
    private static final String ROLE = "dieuphoi";
    private static final String PASSWORD = "thử";

    private static SeededServer server;

    @BeforeAll
    static void aDatabaseWithTwoRoles() throws SQLException {
        server = SeededServer.ofThisProcess();
        server.cloneTo(DATABASE);
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter role " + ROLE + " password '" + PASSWORD + "'");
        }
    }

    @Test
    void whatIsAppendOnlyTheApplicationNeitherChangesNorRemoves() throws SQLException {
        try (Connection application = application();
                Statement statement = application.createStatement()) {
            assertThat(appendOnly())
                    .contains("journal", "journal_seal", "calendar_version", "coordination_step", "value_change")
                    .allSatisfy(table -> {
                        for (String sql : List.of("delete from " + table, "truncate " + table)) {
                            assertThatThrownBy(() -> statement.execute(sql))
                                    .as(sql)
                                    .hasMessageContaining("permission denied");
                        }
                    });
            assertThatThrownBy(() -> statement.execute("update journal set actor = 'ai khác'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("alter table journal disable trigger all"))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("create table own (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void everythingElseItReadsAndWrites() throws SQLException {
        try (Connection application = application();
                Statement statement = application.createStatement()) {
            assertThat(statement.executeUpdate(
                            "insert into journal (at, actor, subject, action)" + " values (now(), 'a', 'b', 'c')"))
                    .isEqualTo(1);
            statement.executeUpdate("update work_item set title = title");
            statement.executeUpdate("delete from act_ru_job where false");
            statement.executeQuery("select version from flyway_schema_history");
        }
    }

    @Test
    void aTableOfALaterMigrationIsGivenWithTheNextStart() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                Connection application = application();
                Statement act = application.createStatement()) {
            statement.execute("create table later (word text)");
            assertThatThrownBy(() -> act.execute("select * from later")).hasMessageContaining("permission denied");

            ApplicationGrants.give(owner, ROLE);

            act.execute("insert into later values ('có')");
        }
    }

    @Test
    void temporaryTablesItMayMakeAlsoWhereTheHouseTookThatFromAll() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                Connection application = application();
                Statement act = application.createStatement()) {
            statement.execute("revoke temporary on database " + DATABASE + " from public");
            assertThatThrownBy(() -> act.execute("create temporary table compared (id int)"))
                    .hasMessageContaining("permission denied");

            ApplicationGrants.give(owner, ROLE);

            act.execute("create temporary table compared (id int)");
        }
    }

    @Test
    void oneRoleForBothKeepsItsRights() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            ApplicationGrants.give(owner, server.user());

            statement.execute("select has_table_privilege('journal', 'update')");
            assertThat(statement.getResultSet().next()).isTrue();
            assertThat(statement.getResultSet().getBoolean(1)).isTrue();
        }
    }

    private static List<String> appendOnly() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            var rows = statement.executeQuery("select distinct tgrelid::regclass::text from pg_trigger t"
                    + " join pg_proc p on p.oid = t.tgfoid where p.proname = 'journal_is_append_only'");
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(server.urlOf(DATABASE), server.user(), server.password());
    }

    private static Connection application() throws SQLException {
        return DriverManager.getConnection(server.urlOf(DATABASE), ROLE, PASSWORD);
    }
}
