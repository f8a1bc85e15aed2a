package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** The comparison of a night: from 01:00 on the application's clock, by the node that claims it, once. */
@Component
class ComparisonOfTheNight {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonOfTheNight.class);
    private static final LocalTime FROM = LocalTime.of(1, 0);

    private final ConsistencyChecks checks;
    private final KeptRuns kept;
    private final Clock clock;
    private LocalDate done = LocalDate.MIN;

    ComparisonOfTheNight(ConsistencyChecks checks, KeptRuns kept, Clock clock) {
        this.checks = checks;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Does nothing until the next night has come; an application that was off at 01:00 compares when it is back, and a night
     * whose node died over it is taken by whoever is there.
     */
    synchronized void run() {
        ZonedDateTime now = clock.instant().atZone(HoChiMinhTime.ZONE);
        LocalDate night = now.toLocalDate();
        if (now.toLocalTime().isBefore(FROM) || night.equals(done)) {
            return;
        }
        kept.claim(night, now.toInstant()).ifPresent(run -> compare(run, now.toInstant()));
        if (kept.isFinished(night)) {
            done = night;
        }
    }

    private void compare(long run, Instant now) {
        try {
            ConsistencyRun result = checks.lookAndMend();
            kept.finish(run, result, now);
            if (!result.findings().isEmpty()) {
                LOG.warn(
                        "Đối chiếu ban đêm: {} chỗ lệch, đã sửa {}; xem java -jar dieu-phoi.jar check consistency",
                        result.findings().size(),
                        result.findings().size() - result.left().size());
            }
        } catch (RuntimeException | Error failure) {
            kept.fail(run, String.valueOf(failure.getMessage()), now);
            throw failure;
        }
    }
}
