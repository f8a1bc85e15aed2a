package vn.dieuphoi.operation.web;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.engine.look.EngineRelease;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.figures.BackupAge;
import vn.dieuphoi.operation.figures.HouseFigures;
import vn.dieuphoi.operation.figures.StoredGrowth;
import vn.dieuphoi.operation.figures.StoredSizes;
import vn.dieuphoi.operation.machine.SeenCertificate;

/** What administrators look at every day, put together for their page. */
@Component
class HouseState {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int TABLES = 8;

    private final HouseFigures figures;
    private final StoredSizes sizes;
    private final StoredGrowth growth;
    private final SeenCertificate certificate;
    private final MachineTime time;
    private final String release;
    private final BackupAge backups;

    HouseState(
            HouseFigures figures,
            StoredSizes sizes,
            StoredGrowth growth,
            SeenCertificate certificate,
            MachineTime time,
            BackupAge backups,
            @Value("${spring.application.version:}") String release) {
        this.figures = figures;
        this.sizes = sizes;
        this.growth = growth;
        this.certificate = certificate;
        this.time = time;
        this.release = release;
        this.backups = backups;
    }

    /**
     * @param figures null while the database has never been asked
     * @param backup the last one; empty when none was ever noted
     * @param backupIsOld whether it, or the want of one, is an alarm
     * @param certificate empty without https
     * @param daysOfCertificate how many it is still good for
     * @param week by how much the database grew
     */
    record State(
            HouseFigures.@Nullable Figures figures,
            Optional<StoredSizes.Backup> backup,
            boolean backupIsOld,
            Optional<SeenCertificate.Certificate> certificate,
            long daysOfCertificate,
            long bytes,
            Optional<StoredGrowth.Growth> week,
            Optional<StoredGrowth.Growth> month,
            List<StoredGrowth.GrownTable> tables,
            List<Version> versions,
            Instant startedAt) {

        /** Sizes as a person reads them. */
        public String size(long ofBytes) {
            long megabytes = DataSize.ofBytes(Math.abs(ofBytes)).toMegabytes();
            String sign = ofBytes < 0 ? "−" : "";
            return megabytes < 10
                    ? sign + DataSize.ofBytes(Math.abs(ofBytes)).toKilobytes() + " KB"
                    : sign + megabytes + " MB";
        }
    }

    record Version(String of, String is) {}

    State now() {
        Optional<StoredSizes.Backup> backup = sizes.lastBackup();
        Optional<SeenCertificate.Certificate> shown = certificate.last();
        Instant now = time.now();
        return new State(
                figures.now(),
                backup,
                backups.overdueSince().isPresent(),
                shown,
                shown.map(each -> Duration.between(now, each.endsAt()).toDays()).orElse(0L),
                sizes.bytes(),
                growth.within(WEEK),
                growth.within(MONTH),
                growth.largest(TABLES, MONTH),
                List.of(
                        new Version("Điều Phối", release.isEmpty() ? "chạy từ mã nguồn" : release),
                        new Version("Camunda", EngineRelease.version()),
                        new Version("PostgreSQL", sizes.serverVersion()),
                        new Version("Java", Runtime.version().toString()),
                        new Version("Spring Boot", SpringBootVersion.getVersion()),
                        new Version(
                                "Hệ điều hành",
                                System.getProperty("os.name") + " " + System.getProperty("os.version"))),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }
}
