package vn.dieuphoi.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<Object> told = new ArrayList<>();
    private Instant wall = Instant.parse("2023-03-31T10:00:00Z");
    private final ClockWatch watch = new ClockWatch(told::add, () -> wall, 0);

    @Test
    void timeThatPassesIsNoNews() {
        wall = wall.plusSeconds(3600);
        watch.look(3600 * SECOND);
        wall = wall.plusSeconds(40);
        watch.look(3610 * SECOND);

        assertThat(told).isEmpty();
    }

    @Test
    void aClockThatJumpsAMonthAheadAndBackIsToldTwice() {
        wall = wall.plus(Duration.ofDays(30));
        watch.look(10 * SECOND);
        wall = wall.minus(Duration.ofDays(30)).plusSeconds(10);
        watch.look(20 * SECOND);

        assertThat(told)
                .containsExactly(
                        new ClockSet(Duration.ofDays(30).minusSeconds(10)),
                        new ClockSet(Duration.ofDays(30).negated()));
    }
}
