package vn.dieuphoi.securitylog;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/** Clears old lines out of the table; several nodes may do it at once. */
@Component
@WhereRoundsRun
class OldSecurityEvents extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(OldSecurityEvents.class);

    private final SecurityTable table;
    private final Period keep;
    private final InstantSource machine = InstantSource.system();

    OldSecurityEvents(SecurityTable table, @Value("${dieuphoi.security-log.keep}") Period keep) {
        super("old-security-events", Duration.ofHours(1));
        if (keep.toTotalMonths() < 1 && keep.getDays() < 30) {
            throw new StartRefused("dieuphoi.security-log.keep phải từ 30 ngày trở lên (ví dụ P2Y), đang là " + keep);
        }
        this.table = table;
        this.keep = keep;
    }

    @Override
    protected void round() {
        int cleared = table.clear(machine.instant(), keep);
        if (cleared > 0) {
            LOG.info("Đã xóa {} dòng nhật ký an ninh cũ hơn {}", cleared, keep);
        }
    }
}
