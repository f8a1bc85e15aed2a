package vn.dieuphoi.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.engine.StartRefused;

class NewerDatabaseTest {

    private static EmbeddedPostgres server;

    private DataSource database;
    private JdbcClient sql;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        migrate(server.getPostgresDatabase(), "1.0.0");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void aDatabaseOfThisRelease() {
        JdbcClient.create(server.getDatabase("postgres", "template1"))
                .sql("drop database if exists present")
                .update();
        JdbcClient.create(server.getDatabase("postgres", "template1"))
                .sql("create database present template postgres")
                .update();
        database = server.getDatabase("postgres", "present");
        sql = JdbcClient.create(database);
    }

    @Test
    void aStepThatANewerReleaseTookIsRefusedInOneLineWithBothVersions() {
        plant("99999");
        sql.sql("insert into release_seen (version, first_at) values ('9.9.0', now() + interval '1 second')")
                .update();

        assertRefused("1.0.0", "(9.9.0)", "V99999", "bản đang chạy 1.0.0 chỉ biết đến cấu trúc V");
    }

    @Test
    void alsoWhenItsNumberIsBelowOurNewest() {
        plant("170.5");

        assertRefused("1.0.0", "V170.5");
    }

    @Test
    void anEngineThatANewerReleaseUpgradedIsRefused() {
        sql.sql("insert into act_ge_schema_log (id_, timestamp_, version_) values ('900', now(), '7.25.1')")
                .update();

        assertRefused("1.0.0", "động cơ quy trình 7.25.1", "động cơ quy trình 7.24.0");
    }

    @Test
    void aPatchOfTheEngineAndTheSameReleaseAgainAreNotNewer() {
        sql.sql("insert into act_ge_schema_log (id_, timestamp_, version_) values ('900', now(), '7.24.9')")
                .update();

        migrate(database, "1.0.0");
        migrate(database, "1.0.1");

        assertThat(sql.sql("select version from release_seen order by version")
                        .query(String.class)
                        .list())
                .containsExactly("1.0.0", "1.0.1");
    }

    private void assertRefused(String release, String... words) {
        String before = state();

        assertThatThrownBy(() -> migrate(database, release))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Hãy chạy bản mới")
                .hasMessageNotContaining("\n")
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));

        assertThat(state()).as("nothing was changed").isEqualTo(before);
    }

    /** Every table with its rows and columns. */
    private String state() {
        return sql.sql("select coalesce(string_agg(table_name || ':' || columns, ' ' order by table_name), '') from ("
                                + "select table_name, count(*) as columns from information_schema.columns"
                                + " where table_schema = 'public' group by table_name) tables")
                        .query(String.class)
                        .single()
                + sql.sql("select count(*) || '/' || max(installed_rank) from flyway_schema_history")
                        .query(String.class)
                        .single()
                + sql.sql("select string_agg(version, ',' order by version) from release_seen")
                        .query(String.class)
                        .single();
    }

    private void plant(String version) {
        sql.sql("""
                        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                            installed_by, execution_time, success)
                        select max(installed_rank) + 1, ?, 'of a newer release', 'SQL', 'V.sql', 1, 'x', 1, true
                        from flyway_schema_history""").param(version).update();
    }

    private static void migrate(DataSource database, String release) {
        try {
            JavaMigration engine =
                    (JavaMigration) BeanUtils.instantiateClass(Class.forName("vn.dieuphoi.engine.V001__EngineSchema"));
            new NewerDatabase(release, false)
                    .migrate(Flyway.configure()
                            .dataSource(database)
                            .javaMigrations(engine)
                            .load());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
