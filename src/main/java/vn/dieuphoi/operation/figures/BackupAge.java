package vn.dieuphoi.operation.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;

/** Whether the next backup is overdue: for the alarm and for the page of the state alike. */
@Component
public class BackupAge {

    private final StoredSizes sizes;
    private final MachineTime time;
    private final Duration within;

    /** @param within how old the last backup may be; none where backups are taken by other means */
    BackupAge(StoredSizes sizes, MachineTime time, @Value("${dieuphoi.operation.backup-within}") Duration within) {
        this.sizes = sizes;
        this.time = time;
        this.within = within;
    }

    /**
     * Since when a backup has been due: so long after the last one, or after the data began where there is none; empty while
     * it is not, and where backups are not looked at.
     */
    public Optional<Instant> overdueSince() {
        if (within.isZero()) {
            return Optional.empty();
        }
        Instant due = sizes.lastBackup()
                .map(StoredSizes.Backup::at)
                .orElseGet(sizes::begun)
                .plus(within);
        return due.isBefore(time.now()) ? Optional.of(due) : Optional.empty();
    }
}
