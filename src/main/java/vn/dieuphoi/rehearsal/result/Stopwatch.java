package vn.dieuphoi.rehearsal.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Where the time goes: the machine's time, by part of the run. */
public final class Stopwatch {

    private static final double SECOND = 1_000_000_000d;

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** Adds the time that the work takes to the part; parts may be measured inside each other only by their callers. */
    public <T> T time(String part, Supplier<T> work) {
        long before = System.nanoTime();
        try {
            return work.get();
        } finally {
            add(part, System.nanoTime() - before);
        }
    }

    public void time(String part, Runnable work) {
        time(part, () -> {
            work.run();
            return part;
        });
    }

    public void add(String part, long nanoseconds) {
        nanos.merge(part, nanoseconds, Long::sum);
    }

    public long nanoseconds(String part) {
        return nanos.getOrDefault(part, 0L);
    }

    public double seconds(String part) {
        return Math.round(nanos.getOrDefault(part, 0L) / SECOND * 100) / 100d;
    }

    /** The parts in the order in which they were first measured, in seconds. */
    public Map<String, Double> all() {
        Map<String, Double> all = new LinkedHashMap<>();
        nanos.keySet().forEach(part -> all.put(part, seconds(part)));
        return all;
    }
}
