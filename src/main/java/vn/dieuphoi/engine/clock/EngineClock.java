package vn.dieuphoi.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** The one clock: Java and the engine read the same time, so that a demonstration or a test moves both at once. */
@Component
public class EngineClock extends Clock {

    /** The moment as of which this thread computes something anew. */
    private static final ThreadLocal<@Nullable Instant> REMEMBERED = new ThreadLocal<>();

    private final ZoneId zone;

    public EngineClock() {
        this(HoChiMinhTime.ZONE);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant remembered = REMEMBERED.get();
        return remembered != null ? remembered : ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    /** Computes a value as it would have come out at that moment. For expressions only: nothing may be recorded by it. */
    public <T> T asOf(Instant moment, Supplier<T> computed) {
        REMEMBERED.set(moment);
        try {
            return computed.get();
        } finally {
            REMEMBERED.remove();
        }
    }

    /** Stops the clock at an instant; only the demonstration, the rehearsal and tests do that. */
    public void standAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Back to the machine's time. */
    public void run() {
        ClockUtil.reset();
    }
}
