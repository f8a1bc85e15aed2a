package vn.dieuphoi.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;

/** V235 makes two columns of the sentences in which substitutes stood. */
class ActorsTakenApartTest {

    @Test
    void theSentencesOfTheDatabaseBeforeBecomeTwoColumnsAndTheChainIsClosed() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start()) {
            DataSource database = server.getPostgresDatabase();
            migrate(database, "224");
            JdbcClient sql = JdbcClient.create(database);
            for (String actor : List.of("gdnn.cv1 thay gdnn.truong", "gdnn.cv2", "liên kết: Bà Lan thay mặt xã")) {
                sql.sql("insert into journal (at, actor, subject, action) values (now(), ?, '2023-3.4', 'Thử')")
                        .param(actor)
                        .update();
            }
            sql.sql("insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at)"
                            + " values ('2023-3.4', 'a.pdf', 'application/pdf', 1, repeat('a', 64),"
                            + " 'khtc.truong thay ldvl.truong', now())")
                    .update();
            sql.sql("insert into journal_seal (number, chain, ids, row_hashes, previous, hash)"
                            + " values (1, 1, '{1,2,3}', '', '', '')")
                    .update();

            migrate(database, "latest");

            assertThat(sql.sql("select actor, acting_for from journal order by id")
                            .query((row, number) -> Actor.in(row, "actor", "acting_for"))
                            .list())
                    .containsExactly(
                            new Actor("gdnn.cv1", "gdnn.truong"),
                            Actor.of("gdnn.cv2"),
                            Actor.of("liên kết: Bà Lan thay mặt xã"));
            assertThat(sql.sql("select uploaded_by, uploaded_acting_for from evidence_file")
                            .query((row, number) -> Actor.in(row, "uploaded_by", "uploaded_acting_for"))
                            .single())
                    .isEqualTo(new Actor("khtc.truong", "ldvl.truong"));
            assertThat(sql.sql("select closed_for from journal_seal where closed_for is not null order by number")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "Tách người làm và người được làm thay thành hai cột", "Thêm chữ để tìm vào từng dòng");
        }
    }

    private static void migrate(DataSource database, String target) throws ClassNotFoundException {
        JavaMigration engine =
                (JavaMigration) BeanUtils.instantiateClass(Class.forName("vn.dieuphoi.engine.V001__EngineSchema"));
        Flyway.configure()
                .dataSource(database)
                .javaMigrations(engine)
                .target(target)
                .load()
                .migrate();
    }
}
