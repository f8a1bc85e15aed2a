package vn.dieuphoi.leaving.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.work.journal.Journal;

/** Nothing goes by itself, nothing before it was taken out, and of a file its line stays. */
@JourneyTest(consistent = false)
class KeepingTest {

    private static final Actor ADMINISTRATOR = Actor.of("quantri");
    private static final String SOURCE = "Quyết định 12/QĐ-LĐTBXH";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private long file;

    @BeforeEach
    void aFileOfWorkThatEndedThreeYearsAgo() {
        String key = "2020-1."
                + database.sql("select count(*) + 1 from work_item where plan = '2020'")
                        .query(Long.class)
                        .single();
        database.sql(
                        "insert into work_item (key, kind, plan, code, title, lead, state, planned_start, opened_at, opened_late,"
                                + " original_due_on, closed_at, process_instance, version) values (?, 'PLAN', '2020', ?, 'Việc cũ', 'TTRA',"
                                + " 'COMPLETED', '2020-01-02', '2020-01-02', false, '2020-02-01', '2020-02-01', ?, 0)")
                .params(key, key.substring(5), key)
                .update();
        byte[] content = "nội dung cũ".getBytes(StandardCharsets.UTF_8);
        file = database.sql("insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at)"
                        + " values (?, 'bien-ban.txt', 'text/plain', ?, ?, 'ttra.truong', '2020-01-20') returning id")
                .params(key, content.length, Sha256.hex(content))
                .query(Long.class)
                .single();
        database.sql("insert into evidence_chunk (file, position, bytes) values (?, 0, ?)")
                .params(file, content)
                .update();
    }

    @Test
    void byDefaultNothingIsDueAndNothingCanBeRemoved() {
        KeepingDesk desk = desk(Period.ZERO, "");

        assertThat(desk.all()).allSatisfy(due -> {
            assertThat(due.period()).isEmpty();
            assertThat(due.things()).isZero();
        });
        assertThatThrownBy(() -> desk.remove(KeptKind.EVIDENCE, 1, "Biên bản 1", ADMINISTRATOR))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("giữ mãi");
        assertThat(WebSession.signedIn(port, "quantri")
                        .get("/van-hanh/thoi-han")
                        .body())
                .contains("Giữ mãi");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/van-hanh/thoi-han")
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> new KeptPeriods(Period.ofYears(10), " ", Period.ZERO, ""))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("dieuphoi.keeping.evidence-source");
    }

    @Test
    void whatIsDueGoesOnlyAfterItWasTakenOutAndAnAdministratorHasSaidSo() {
        KeepingDesk desk = desk(Period.ofYears(2), SOURCE);
        long due = due(desk).things();
        assertThat(due).isPositive();
        assertThat(due(desk).removable()).isFalse();
        assertThatThrownBy(() -> remove(desk, due, "Biên bản 5"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("chưa được mang đi");
        assertThat(pieces()).isEqualTo(1);

        database.sql("insert into taken_out (taken_at, sha256, line_count, files, bytes, taken_by)"
                        + " values ('2021-01-01', 'x', 1, 1, 1, 'quantri')")
                .update();
        assertThat(due(desk).removable()).isTrue();
        assertThatThrownBy(() -> remove(desk, due, " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lý do");
        assertThatThrownBy(() -> remove(desk, due + 1, "Biên bản 5"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("xem lại");
        assertThatThrownBy(() -> database.sql("delete from evidence_chunk where file = ?")
                        .param(file)
                        .update())
                .as("outside of a removal")
                .hasMessageContaining("không được sửa hay xóa");
        assertThat(pieces()).isEqualTo(1);

        remove(desk, due, "Biên bản 5");

        assertThat(pieces()).isZero();
        assertThat(database.sql("select sha256 from evidence_file where id = ? and content_removed_at is not null")
                        .param(file)
                        .query(String.class)
                        .single())
                .as("its line stays")
                .hasSize(64);
        assertThat(database.sql("select actor || reason from journal where action like 'Xóa theo thời hạn bảo quản%"
                                + SOURCE + "%'")
                        .query(String.class)
                        .list())
                .contains("quantriBiên bản 5");
        assertThat(due(desk).things()).isZero();
        assertThatThrownBy(() -> remove(desk, due, "Biên bản 5")).isInstanceOf(Refused.class);
        var download = WebSession.signedIn(port, "ttra.truong").get("/minh-chung/" + file);
        assertThat(download.statusCode()).isBetween(400, 499);
        assertThat(download.body()).contains("thời hạn bảo quản");
    }

    @Test
    void contentIsNeverThatOfAnotherWorksFileSoNoPeriodTakesItFromWhoeverStillReadsIt() {
        for (String subject : List.of("2021-1.1", "no work")) {
            assertThatThrownBy(() -> database.sql("""
                                    insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at, content_of)
                                    select ?, name, type, size, sha256, uploaded_by, uploaded_at, id from evidence_file where id = ?""").params(subject, file).update())
                    .as(subject)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void messagesGoByTheirOwnPeriod() {
        KeepingDesk desk = new KeepingDesk(
                database, new KeptPeriods(Period.ZERO, "", Period.ofYears(1), SOURCE), journal, clock, events);
        database.sql("insert into message (key, person, kind, subject, title, content, day, told_at, once_a_day)"
                        + " values ('cu', 'quantri', 'FAULT', 'x', 'Cũ', '{}', '2019-01-01', '2019-01-01', false)")
                .update();
        database.sql("insert into taken_out (taken_at, sha256, line_count, files, bytes, taken_by)"
                        + " values ('2019-06-01', 'y', 1, 1, 1, 'quantri')")
                .update();
        long all =
                database.sql("select count(*) from message").query(Long.class).single();

        transaction.execute(status -> desk.remove(KeptKind.MESSAGES, 1, "Biên bản 6", ADMINISTRATOR));

        assertThat(database.sql("select count(*) from message")
                        .query(Long.class)
                        .single())
                .isEqualTo(all - 1);
    }

    private KeepingDesk desk(Period evidence, String source) {
        return new KeepingDesk(database, new KeptPeriods(evidence, source, Period.ZERO, ""), journal, clock, events);
    }

    private static KeepingDesk.Due due(KeepingDesk desk) {
        return desk.all().stream()
                .filter(each -> each.kind() == KeptKind.EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private void remove(KeepingDesk desk, long shown, String reason) {
        transaction.executeWithoutResult(status -> desk.remove(KeptKind.EVIDENCE, shown, reason, ADMINISTRATOR));
    }

    private long pieces() {
        return database.sql("select count(*) from evidence_chunk where file = ?")
                .param(file)
                .query(Long.class)
                .single();
    }
}
