package vn.dieuphoi.operation.database;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the database is there, as far as anybody has looked. */
@Component
public class DatabasePresence {

    private volatile @Nullable Instant awaySince;

    public boolean away() {
        return awaySince != null;
    }

    /** Since when it is away, on the machine's clock. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    void isAway(Instant since) {
        awaySince = since;
    }

    void isThere() {
        awaySince = null;
    }
}
