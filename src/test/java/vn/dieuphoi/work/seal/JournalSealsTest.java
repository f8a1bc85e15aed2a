package vn.dieuphoi.work.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.journal.Journal;

@JourneyTest
class JournalSealsTest {

    /** As the owner of the database, who can leave the triggers out. */
    private static final String UNGUARDED = "set local session_replication_role = replica";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JournalSeals seals;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void someActsAreSealed() {
        for (int act = 0; act < 5; act++) {
            journal.recordChange(
                    Actor.of("gdnn.cv1"), Subject.of("2023-3.4"), "Thử niêm", "lần " + act, "trước", "sau");
        }
        seals.seal();
    }

    @Test
    void whatNobodyTouchedFits() {
        journal.record(Actor.of("gdnn.cv1"), Subject.of("2023-3.4"), "Chưa niêm", null);

        SealReport report = seals.verify();

        assertThat(report.misfit()).isNull();
        assertThat(report.rows()).isGreaterThanOrEqualTo(5);
        assertThat(report.unsealed()).isEqualTo(1);
        assertThat(report.end()).hasSize(64);
        assertThat(seals.seal()).isEqualTo(1);
        assertThat(seals.verify().rows()).isEqualTo(report.rows() + 1);
        assertThat(seals.seal()).isZero();
    }

    @Test
    void aRowThatWasChangedIsNamed() {
        afterTampering("update journal set reason = 'lần khác' where id = " + one(), () -> {
            assertThat(seals.verify().misfit()).startsWith("dòng số " + one()).contains("đã bị sửa");
            StringWriter out = new StringWriter();
            CommandLine command = new CommandLine(new JournalCommand(() -> application)).setOut(new PrintWriter(out));
            assertThat(command.execute("verify")).isEqualTo(1);
            assertThat(out.toString()).contains("dòng số " + one());
        });

        assertThat(new CommandLine(new JournalCommand(() -> application))
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("verify"))
                .isZero();
    }

    @Test
    void textThatMovesFromOneColumnToTheNextIsAChange() {
        afterTampering(
                "update journal set before = null, after = 'trướcsau' where id = " + one(),
                () -> assertThat(seals.verify().misfit()).startsWith("dòng số " + one()));
    }

    @Test
    void aRowThatWasRemovedIsNamed() {
        long removed = one();

        afterTampering(
                "delete from journal where id = " + removed,
                () -> assertThat(seals.verify().misfit())
                        .startsWith("dòng số " + removed)
                        .contains("đã bị xóa"));
    }

    @Test
    void aRowThatWasPutInAfterwardsIsNamed() {
        afterTampering("update journal_seal set sealed_at = sealed_at - interval '2 days'", () -> {
            assertThat(seals.verify().misfit()).isNull();
            database.sql("insert into journal (id, at, actor, subject, action) overriding system value"
                            + " values (0, now(), 'giamdoc', '2023-3.4', 'Đã duyệt')")
                    .update();

            assertThat(seals.verify().misfit()).startsWith("dòng số 0 được chèn");
        });
    }

    @Test
    void aSealThatWasChangedOrRemovedIsNamed() {
        long last = database.sql("select max(number) from journal_seal")
                .query(Long.class)
                .single();
        afterTampering(
                "update journal_seal set ids = ids[2:], row_hashes = substr(row_hashes, 33) where number = " + last,
                () -> assertThat(seals.verify().misfit()).startsWith("niêm số " + last + " đã bị sửa"));

        journal.record(Actor.of("gdnn.cv1"), Subject.of("2023-3.4"), "Thêm một niêm", null);
        seals.seal();
        afterTampering(
                "delete from journal_seal where number = " + last,
                () -> assertThat(seals.verify().misfit()).startsWith("niêm số " + last + " không còn"));
    }

    /** It has the smaller number and is committed after the greater one was sealed. */
    @Test
    void whoCommitsLateComesIntoALaterSeal() throws Exception {
        SealReport before = seals.verify();
        try (Connection late = source.getConnection()) {
            late.setAutoCommit(false);
            try (Statement statement = late.createStatement()) {
                statement.execute(
                        "insert into journal (at, actor, subject, action) values (now(), 'chậm', '2023-3.4', 'Ghi chậm')");
                journal.record(Actor.of("nhanh"), Subject.of("2023-3.4"), "Ghi nhanh", null);
                assertThat(seals.seal()).isEqualTo(1);
            }
            late.commit();
        }

        assertThat(seals.seal()).isEqualTo(1);

        SealReport after = seals.verify();
        assertThat(after.misfit()).isNull();
        assertThat(after.rows()).isEqualTo(before.rows() + 2);
    }

    @Test
    void aMigrationThatTouchesRowsClosesTheChainAndTheNextGoesOnFromIt() {
        transaction.executeWithoutResult(status -> {
            SealReport before = seals.verify();
            long removed = one();

            database.sql("select close_journal_chain('Xóa theo quyết định số 1')")
                    .query(row -> {});
            database.sql(UNGUARDED).update();
            database.sql("delete from journal where id = " + removed).update();

            assertThat(seals.verify().sound()).isTrue();
            seals.seal();
            SealReport after = seals.verify();
            assertThat(after.misfit()).isNull();
            assertThat(after.chain()).isEqualTo(before.chain() + 1);
            assertThat(after.rows()).isEqualTo(before.rows() - 1);
            database.sql("update journal_seal set closed_for = 'khác' where closed_for is not null")
                    .update();
            assertThat(seals.verify().misfit()).contains("đã bị sửa");
            status.setRollbackOnly();
        });
    }

    @Test
    void whoMayOnlyAddIsKnownFromWhoMayChange() throws Exception {
        try (Connection owner = source.getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("alter role dieuphoi password 'thử'");
            JournalRights ofTheApplication = new JournalRights(JdbcClient.create(
                    new DriverManagerDataSource(owner.getMetaData().getURL(), "dieuphoi", "thử")));
            ofTheApplication.look();
            assertThat(ofTheApplication.changeable()).isFalse();
            try (Connection application =
                            DriverManager.getConnection(owner.getMetaData().getURL(), "dieuphoi", "thử");
                    Statement act = application.createStatement()) {
                assertThat(act.executeUpdate("insert into journal (at, actor, subject, action)"
                                + " values (now(), 'a', '2023-3.4', 'Ghi bằng vai của ứng dụng')"))
                        .isEqualTo(1);
                assertThatThrownBy(() -> act.executeUpdate("set session_replication_role = replica"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> act.executeUpdate("delete from journal"))
                        .hasMessageContaining("permission denied");
            }
        }
        JournalRights ofTheOwner = new JournalRights(database);
        ofTheOwner.look();
        assertThat(ofTheOwner.changeable()).isTrue();
    }

    private long one() {
        return database.sql("select max(id) from journal where action = 'Thử niêm'")
                .query(Long.class)
                .single();
    }

    /** Nothing of it stays. */
    private void afterTampering(String sql, Runnable then) {
        transaction.executeWithoutResult(status -> {
            database.sql(UNGUARDED).update();
            assertThat(database.sql(sql).update()).isPositive();
            then.run();
            status.setRollbackOnly();
        });
    }
}
