package vn.dieuphoi.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** Somebody who acts at moments of their own while the clock moves, such as the scripted offices of a rehearsal. */
public interface Agenda {

    /** The next moment at which they want to act; it may have passed already. */
    Optional<Instant> next();

    /** Acts, after what was due at this moment has run. Called at every moment at which something happens. */
    void act(Instant now);
}
