package vn.dieuphoi.securitylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.dieuphoi.Moments.evening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.ReadOnlyThread;
import vn.dieuphoi.engine.WrittenOnGet;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.rehearsal.TimeSteps;

@JourneyTest
class SecurityLogTest {

    private static final String PAGE = "/van-hanh/an-ninh";
    private static final String REQUEST = "2023-3.4%3EKHTC";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TimeSteps steps;

    @Autowired
    private SecurityLog log;

    @Autowired
    private SecurityTable table;

    @BeforeEach
    void nothingIsWrittenYet() {
        database.sql("delete from security_event").update();
    }

    @Test
    void comingAndGoingIsWrittenDown() {
        WebSession person = new WebSession(port);
        person.signIn("khtc.cv1", "sai mật khẩu");
        person.signIn("khtc.cv1", WebSession.PASSWORD);
        person.postForm("/login", "/logout", Map.of());

        assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::account, SecurityLine::address, SecurityLine::outcome)
                .containsExactly(
                        tuple(SecurityEvent.FAILURE, "khtc.cv1", "127.0.0.1", SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.LOGIN, "khtc.cv1", "127.0.0.1", SecurityOutcome.DONE),
                        tuple(SecurityEvent.LOGOUT, "khtc.cv1", "127.0.0.1", SecurityOutcome.DONE));
    }

    @Test
    void whoHasToWaitIsWrittenDownAsThat() {
        WebSession guesser = new WebSession(port);
        for (int guess = 0; guess < 6; guess++) {
            guesser.signIn("khtc.cv2", "sai " + guess);
        }

        assertThat(all()).extracting(SecurityLine::event).contains(SecurityEvent.FAILURE, SecurityEvent.DELAY);
        assertThat(all().stream().mapToInt(SecurityLine::times).sum()).isEqualTo(6);
    }

    @Test
    void ofNamesThatNobodyHasOnlyTheirNumberIsKept() {
        WebSession stranger = new WebSession(port);
        for (int guess = 0; guess < 40; guess++) {
            stranger.signIn("matkhau-cua-toi-" + guess, "x");
        }

        assertThat(all()).hasSizeBetween(1, 2).allSatisfy(line -> {
            assertThat(line.account()).isEmpty();
            assertThat(line.about()).doesNotContain("matkhau");
        });
        assertThat(all().stream().mapToInt(SecurityLine::times).sum()).isEqualTo(40);
    }

    @Test
    void manyAddressesAtOnceDoNotFillTheTable() {
        for (int address = 0; address < 2 * SecurityTable.LINES_OF_A_MINUTE; address++) {
            table.write(
                    SecurityEvent.FAILURE,
                    "",
                    "10.0." + address / 250 + "." + address % 250,
                    "",
                    SecurityOutcome.REFUSED);
        }
        for (int path = 0; path < 200; path++) {
            table.write(SecurityEvent.REFUSAL, "khtc.cv1", "10.9.9.9", "GET /" + path, SecurityOutcome.REFUSED);
        }

        // A minute may have turned meanwhile.
        assertThat(all().size())
                .isLessThanOrEqualTo(2 * (SecurityTable.LINES_OF_A_MINUTE + SecurityTable.LINES_OF_AN_ADDRESS + 2));
        assertThat(all().stream().mapToInt(SecurityLine::times).sum())
                .isEqualTo(2 * SecurityTable.LINES_OF_A_MINUTE + 200);
    }

    @Test
    void aDayIsTypedAsEverywhereAndOneThatIsNoneIsRefusedBesideItsField() {
        WebSession administrator = WebSession.signedIn(port, "quantri");

        assertThat(administrator.get(PAGE + "?ngay=1/3/2023").body())
                .contains("value=\"01/03/2023\"")
                .doesNotContain("type=\"date\"");
        assertThat(administrator.get(PAGE + "?ngay=31/02/2023").body())
                .contains("31/02/2023 không có trong lịch", "value=\"31/02/2023\"");
    }

    @Test
    void whatIsForbiddenIsWrittenDownWhoeverForbidsIt() {
        WebSession head = WebSession.signedIn(port, "khtc.truong");
        database.sql("delete from security_event").update();

        head.get("/van-hanh");
        head.get("/bao-cao/2023-Q1");
        head.get("/bang");
        head.get("/camunda/api/engine/engine/default/deployment");

        assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::account, SecurityLine::about)
                .containsExactly(
                        tuple(SecurityEvent.REFUSAL, "khtc.truong", "GET /van-hanh"),
                        tuple(SecurityEvent.REFUSAL, "khtc.truong", "GET /bao-cao/2023-Q1"),
                        tuple(SecurityEvent.REFUSAL, "khtc.truong", "GET /bang"),
                        tuple(
                                SecurityEvent.REFUSAL,
                                "khtc.truong",
                                "GET /camunda/api/engine/engine/default/deployment"));
    }

    @Test
    void whoAsksForWhatIsOthersIsWrittenDownWhateverTheyAreTold() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
        String work = "2023-3.4";
        WebSession.signedIn(port, "gdnn.truong")
                .upload("/minh-chung?ma=" + work, "/minh-chung", work, "Biên bản.pdf", SampleFiles.PDF);
        long file = database.sql("select max(id) from evidence_file")
                .query(Long.class)
                .single();
        WebSession other = WebSession.signedIn(port, "ttra.truong");
        WebSession outside = WebSession.signedIn(port, "stttt");
        database.sql("delete from security_event").update();

        assertThat(outside.get("/lich-su?ma=" + work).statusCode()).isEqualTo(403);
        assertThat(other.get("/de-nghi?ma=" + REQUEST).statusCode()).isEqualTo(404);
        assertThat(other.get("/de-nghi/tra-loi?ma=" + REQUEST).statusCode()).isEqualTo(403);
        assertThat(other.get("/de-nghi/moi?muc=" + work).statusCode()).isEqualTo(404);
        assertThat(outside.get("/minh-chung/" + file).statusCode()).isEqualTo(404);
        assertThat(other.get("/ket-qua/GDNN").statusCode()).isEqualTo(403);
        assertThat(other.get("/de-nghi?ma=2023-3.4%3EKHONG_CO").statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung/999999").statusCode()).isEqualTo(404);

        assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::account, SecurityLine::about, SecurityLine::outcome)
                .containsExactly(
                        tuple(SecurityEvent.NOT_THEIRS, "stttt", "GET /lich-su", SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.NOT_THEIRS, "ttra.truong", "GET /de-nghi", SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.NOT_THEIRS, "ttra.truong", "GET /de-nghi/tra-loi", SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.NOT_THEIRS, "ttra.truong", "GET /de-nghi/moi", SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.NOT_THEIRS, "stttt", "GET /minh-chung/" + file, SecurityOutcome.REFUSED),
                        tuple(SecurityEvent.NOT_THEIRS, "ttra.truong", "GET /ket-qua/GDNN", SecurityOutcome.REFUSED));
    }

    @Test
    void aFormWithoutItsTokenIsWrittenDownAndAKeyInItsPathIsNot() {
        WebSession head = WebSession.signedIn(port, "khtc.truong");
        String key = "k".repeat(43);
        database.sql("delete from security_event").update();

        assertThat(head.postForm("/vang-mat", Map.of(), "khong-phai").statusCode())
                .isEqualTo(403);
        assertThat(new WebSession(port)
                        .postForm("/mat-khau/" + key, Map.of(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new WebSession(port)
                        .postForm("/tra-loi/" + key, Map.of(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(head.json("POST", WebSession.ENGINE + "/task/x/claim", "{}", "khong-phai")
                        .statusCode())
                .isEqualTo(403);

        assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::account, SecurityLine::about)
                .containsExactly(
                        tuple(SecurityEvent.FORM_TOKEN, "khtc.truong", "POST /vang-mat"),
                        tuple(SecurityEvent.FORM_TOKEN, "", "POST /mat-khau/…"),
                        tuple(SecurityEvent.FORM_TOKEN, "", "POST /tra-loi/…"),
                        tuple(SecurityEvent.FORM_TOKEN, "khtc.truong", "POST " + WebSession.ENGINE + "/task/x/claim"));
    }

    @Test
    void whatLeavesAsAFileIsWrittenDown() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
        String work = "2023-3.4";
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        lead.upload("/minh-chung?ma=" + work, "/minh-chung", work, "Biên bản.pdf", SampleFiles.PDF);
        long file = database.sql("select max(id) from evidence_file")
                .query(Long.class)
                .single();
        database.sql("delete from security_event").update();

        lead.get("/minh-chung?ma=" + work);
        lead.get("/minh-chung/" + file);
        lead.get("/lich-su/tai-ve?ma=" + work);

        // The last byte arrives before the line is written.
        await().untilAsserted(() -> assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::account, SecurityLine::about)
                .containsExactlyInAnyOrder(
                        tuple(SecurityEvent.DOWNLOAD, "gdnn.truong", "/minh-chung/" + file),
                        tuple(SecurityEvent.EXPORT, "gdnn.truong", "/lich-su/tai-ve?ma=" + work)));
    }

    @Test
    void whatAnAdministratorSendsIsWrittenDownWithItsOutcome() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        database.sql("delete from security_event").update();

        administrator.postForm("/van-hanh", "/van-hanh/chay-lai", Map.of());
        administrator.postForm("/van-hanh", "/van-hanh/may/bo", Map.of("ten", "không-có"));
        administrator.get("/van-hanh");

        assertThat(all())
                .extracting(SecurityLine::event, SecurityLine::about, SecurityLine::outcome)
                .containsExactly(
                        tuple(SecurityEvent.ADMINISTRATION, "POST /van-hanh/chay-lai", SecurityOutcome.REFUSED),
                        tuple(
                                SecurityEvent.ADMINISTRATION,
                                "POST /van-hanh/may/bo?ten=không-có",
                                SecurityOutcome.REFUSED));
    }

    @Test
    void thePageListsAndFilters() {
        WebSession.signedIn(port, "gdnn.truong");
        WebSession administrator = WebSession.signedIn(port, "quantri");

        assertThat(administrator.get(PAGE).body())
                .contains("Đăng nhập")
                .contains("gdnn.truong")
                .contains("2 dòng");
        assertThat(administrator.get(PAGE + "?nguoi=gdnn.truong").body()).contains("1 dòng");
        assertThat(administrator.get(PAGE + "?loai=LOGOUT").body()).contains("Không có dòng nào khớp");
        assertThat(administrator.get(PAGE + "?ngay=2020-01-01").body()).contains("0 dòng");
        assertThat(administrator.get(PAGE + "?ngay=hom-qua").body()).contains("value=\"hom-qua\"", "không hiểu ngày");
        assertThat(administrator.get(PAGE + "?ngay=%2B999999999-12-31").body()).contains("class=\"refused\"");
        assertThat(WebSession.signedIn(port, "gdnn.truong").get(PAGE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyEventStandsOnThePageAndInTheDescription() throws IOException {
        String page = WebSession.signedIn(port, "quantri").get(PAGE).body();

        assertThat(Files.readAllLines(Path.of("docs/security.md")))
                .filteredOn(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .map(line -> line.replaceFirst("\\| `([A-Z_]+)` \\| ([^|]+) \\|.*", "$1 $2"))
                .containsExactlyElementsOf(Stream.of(SecurityEvent.values())
                        .map(event -> event.name() + " " + event.label())
                        .toList());
        assertThat(SecurityEvent.values())
                .allSatisfy(event -> assertThat(page).contains("value=\"" + event.name() + "\"", event.label()));
    }

    @Test
    void oldLinesAreClearedAway() {
        log.record(SecurityEvent.LOGIN, "a", "");
        log.record(SecurityEvent.LOGIN, "b", "");
        database.sql("update security_event set at = at - interval '25 months' where account = 'a'")
                .update();

        assertThat(table.clear(Instant.ofEpochMilli(System.currentTimeMillis()), Period.ofYears(2)))
                .isEqualTo(1);

        assertThat(all()).extracting(SecurityLine::account).containsExactly("b");
    }

    @Test
    void whoOnlyLooksCanWriteNothingButWhatIsListed() {
        ReadOnlyThread.begin();
        try {
            assertThatThrownBy(() -> database.sql("insert into letter_left (channel, reference) values ('x', 'y')")
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("read-only transaction");
            WrittenOnGet.MESSAGE_READ.write(
                    () -> log.record(SecurityEvent.EXPORT, "giamdoc", "nested exceptions end one after the other"));
            assertThat(ReadOnlyThread.reads()).isTrue();
        } finally {
            ReadOnlyThread.end();
        }

        // The same connection, most likely: it is given back as it was.
        database.sql("insert into letter_left (channel, reference) values ('x', 'y')")
                .update();
        assertThat(all()).extracting(SecurityLine::event).containsExactly(SecurityEvent.EXPORT);
    }

    private List<SecurityLine> all() {
        List<SecurityLine> lines = new ArrayList<>(table.read(null, "", null, 1, 10_000));
        Collections.reverse(lines);
        return lines;
    }
}
