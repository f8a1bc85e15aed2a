package vn.dieuphoi.access.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells pages what time it is for the application; Tasklist shows its relative dates by it. */
@RestController
class ClockView {

    private final Clock clock;

    ClockView(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/api/clock")
    Now now() {
        return new Now(clock.instant());
    }

    /**
     * @param now ISO-8601 in UTC
     */
    record Now(Instant now) {}
}
