package vn.dieuphoi.operation.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/** A backup that is too old, and data that grow faster than they should. */
@Component
class StoredFaults implements FaultSource {

    private static final String DATABASE = "Cơ sở dữ liệu";
    private static final int WEEK = 7;

    private final StoredSizes sizes;
    private final StoredGrowth growth;
    private final MachineTime time;
    private final BackupAge backups;
    private final DataSize mostInAWeek;

    StoredFaults(
            StoredSizes sizes,
            StoredGrowth growth,
            MachineTime time,
            BackupAge backups,
            @Value("${dieuphoi.operation.growth-in-a-week}") DataSize mostInAWeek) {
        this.sizes = sizes;
        this.growth = growth;
        this.time = time;
        this.backups = backups;
        this.mostInAWeek = mostInAWeek;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        oldBackup().ifPresent(faults::add);
        fastGrowth().ifPresent(faults::add);
        return faults;
    }

    private Optional<Fault> oldBackup() {
        return backups.overdueSince().map(this::oldBackup);
    }

    private Fault oldBackup(Instant due) {
        String cause = sizes.lastBackup()
                .map(backup -> "Bản sao lưu gần nhất lập từ "
                        + Math.max(1, Duration.between(backup.at(), time.now()).toDays()) + " ngày trước.")
                .orElse("Chưa lập bản sao lưu nào.");
        return new Fault(
                FaultKind.OLD_BACKUP,
                "backup",
                DATABASE,
                cause,
                "Xem việc sao lưu hằng đêm có chạy không (cron, Task Scheduler) và ổ đĩa cất bản sao còn chỗ không, rồi lập một bản:"
                        + " lệnh backup hoặc docker/backup.sh.",
                due);
    }

    private Optional<Fault> fastGrowth() {
        return growth.within(WEEK)
                .filter(grown -> grown.bytes() > mostInAWeek.toBytes())
                .map(grown -> new Fault(
                        FaultKind.FAST_GROWTH,
                        "growth",
                        DATABASE,
                        "Tăng quá %d MB trong một tuần.".formatted(mostInAWeek.toMegabytes()),
                        "Xem bảng nào tăng ở mục Dung lượng của trang Vận hành; nếu việc thật cần nhiều như vậy thì cấp thêm ổ đĩa và"
                                + " nâng mức dieuphoi.operation.growth-in-a-week.",
                        begin(grown.since())));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }
}
