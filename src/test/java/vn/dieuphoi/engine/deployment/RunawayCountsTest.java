package vn.dieuphoi.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunawayCountsTest {

    private Instant now = Instant.parse("2023-03-01T00:30:00Z");
    private final Clock clock = new MovedClock();
    private final RunawayCounts counts = new RunawayCounts(clock, 100, 1000);

    @Test
    void oneTooManyWithinAnHourIsSaid() {
        for (int start = 0; start < 100; start++) {
            assertThat(counts.started("a")).isFalse();
        }

        assertThat(counts.started("b")).as("each process for itself").isFalse();
        assertThat(counts.started("a")).isTrue();
        assertThat(counts.words("a")).contains("101 lần bắt đầu (nhiều nhất 100)");
    }

    @Test
    void aYearThatIsLivedInAMinuteHasAllItsHours() {
        for (int hour = 0; hour < 24 * 300; hour++) {
            for (int start = 0; start < 60; start++) {
                assertThat(counts.started("a")).isFalse();
            }
            now = now.plus(Duration.ofHours(1));
        }
    }

    /** As a rehearsal moves it. */
    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
