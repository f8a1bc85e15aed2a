package vn.dieuphoi.operation.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.alarm.AlarmBook;

/** What is stored: too old a backup and too fast a growth are told once, and once when they are over. */
@JourneyTest(consistent = false)
class StoredFaultsTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final DataSize MOST = DataSize.ofGigabytes(5);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    StoredSizes sizes;

    @Autowired
    StoredGrowth growth;

    @Autowired
    AlarmBook alarms;

    /** The machine's time, and as much more as the test says. */
    private static class LaterTime extends MachineTime {

        Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return super.now().plus(ahead);
        }
    }

    private final LaterTime time = new LaterTime();

    @BeforeEach
    void nothingStored() {
        database.sql("delete from backup_taken").update();
        database.sql("delete from stored_size").update();
    }

    @Test
    void aBackupThatIsTooOldIsToldOnceAndOnceWhenANewOneIsThere() {
        assertThat(look()).as("the house has just begun").isEmpty();
        time.ahead = Duration.ofDays(3);
        assertThat(look())
                .singleElement()
                .satisfies(fault -> assertThat(fault.cause()).isEqualTo("Chưa lập bản sao lưu nào."));
        look();
        assertThat(told("Có lỗi vận hành: Bản sao lưu quá cũ%")).isEqualTo(1);

        backup(time.now());
        assertThat(look()).isEmpty();
        time.ahead = time.ahead.plusMinutes(2);
        look();
        look();
        assertThat(told("Đã hết lỗi vận hành: Bản sao lưu quá cũ")).isEqualTo(1);

        time.ahead = Duration.ofDays(7);
        assertThat(look()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.OLD_BACKUP);
            assertThat(fault.cause()).contains("4 ngày trước");
        });
        assertThat(told("Có lỗi vận hành: Bản sao lưu quá cũ%")).isEqualTo(2);
        assertThat(faults(Duration.ZERO)).as("nobody wants any").isEmpty();
    }

    @Test
    void growthIsMeasuredOnceADayAndTooMuchInAWeekIsAFault() {
        LocalDate today = LocalDate.ofInstant(time.now(), HoChiMinhTime.ZONE);
        growth.measure();
        growth.measure();
        assertThat(count("select count(*) from stored_size where what = ''")).isEqualTo(1);
        assertThat(count("select count(*) from stored_size")).isGreaterThan(10);
        assertThat(growth.within(7)).isEmpty();

        size(today.minusDays(6), sizes.bytes() - DataSize.ofGigabytes(4).toBytes());
        assertThat(faults(TWO_DAYS)).isEmpty();
        size(today.minusDays(7), sizes.bytes() - DataSize.ofGigabytes(6).toBytes());
        assertThat(faults(TWO_DAYS)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.FAST_GROWTH);
            assertThat(fault.cause()).contains("5120 MB");
        });
        database.sql("update stored_size set day = ? where day = ?")
                .params(today.minusDays(8), today.minusDays(7))
                .update();
        assertThat(faults(TWO_DAYS)).as("not within a week").isEmpty();
    }

    @Test
    void thePageShowsTheStateToAdministratorsAlone() {
        backup(time.now());
        size(LocalDate.ofInstant(time.now(), HoChiMinhTime.ZONE).minusDays(2), 1024);

        assertThat(WebSession.signedIn(port, "giamdoc").get("/van-hanh").statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "quantri").get("/van-hanh").body())
                .contains(
                        "Tình trạng",
                        "200 MB, /mnt/sao-luu",
                        "Không có",
                        "Chưa thấy: địa chỉ mở ứng dụng không phải https")
                .contains("act_ge_bytearray", "Camunda", "7.24.", "PostgreSQL", "Tải tệp hỗ trợ");
    }

    private List<Fault> look() {
        List<Fault> faults = faults(TWO_DAYS);
        alarms.follow(new FaultWatch.Look(time.now(), faults));
        return faults;
    }

    private List<Fault> faults(Duration backupWithin) {
        return new StoredFaults(sizes, growth, time, new BackupAge(sizes, time, backupWithin), MOST).faults();
    }

    private void backup(Instant at) {
        database.sql(
                        "insert into backup_taken (taken_at, place, bytes, way) values (?, '/mnt/sao-luu', 209715200, 'pg_dump')")
                .param(Timestamp.from(at))
                .update();
    }

    private void size(LocalDate day, long bytes) {
        database.sql("insert into stored_size (day, what, bytes) values (?, '', ?)")
                .params(day, bytes)
                .update();
    }

    private int told(String title) {
        return database.sql("select count(*) from message where person = 'quantri' and title like ?")
                .param(title)
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
