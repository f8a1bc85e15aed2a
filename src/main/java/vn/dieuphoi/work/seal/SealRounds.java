package vn.dieuphoi.work.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/**
 * Seals every few minutes and checks the chain once a night, in the machine's time. The line in the log keeps the hash
 * outside the database.
 */
@Component
@WhereRoundsRun
class SealRounds extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SealRounds.class);
    private static final LocalTime FROM = LocalTime.of(2, 0);

    private final JournalSeals seals;
    private final Verifications kept;
    private final InstantSource machine = InstantSource.system();
    private LocalDate done = LocalDate.MIN;

    SealRounds(JournalSeals seals, Verifications kept, @Value("${dieuphoi.journal.seal-every}") Duration every) {
        super("journal-seals", every);
        this.seals = seals;
        this.kept = kept;
    }

    @Override
    protected void round() {
        seals.seal();
        ZonedDateTime now = machine.instant().atZone(HoChiMinhTime.ZONE);
        LocalDate night = now.toLocalDate();
        if (!now.toLocalTime().isBefore(FROM) && !night.equals(done)) {
            if (kept.claim(night)) {
                verify(night, now.toInstant());
            }
            done = night;
        }
    }

    private void verify(LocalDate night, Instant now) {
        SealReport report = seals.verify();
        kept.finish(night, now, report.sound(), report.words());
        if (report.sound()) {
            LOG.info("{}", report.words());
        } else {
            LOG.error("{}", report.words());
        }
    }
}
