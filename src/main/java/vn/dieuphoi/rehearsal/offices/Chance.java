package vn.dieuphoi.rehearsal.offices;

import java.util.List;
import java.util.Map;

/**
 * Chance that is the same on every machine: drawn from the seed and from what it decides about, never from the order in
 * which things are asked.
 */
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** @return from 0 to below 1 */
    double of(String about) {
        long hash = FNV_OFFSET ^ mix(seed);
        for (int i = 0; i < about.length(); i++) {
            hash = (hash ^ about.charAt(i)) * FNV_PRIME;
        }
        return (mix(hash) >>> 11) * UNIT;
    }

    /** A whole number between the two, both included. */
    int between(int least, int most, String about) {
        return least + (int) (of(about) * (most - least + 1));
    }

    <T> T oneOf(List<T> options, String about) {
        return options.get((int) (of(about) * options.size()));
    }

    /** One of the keys, each as often as its share says. */
    String weighted(Map<String, Double> shares, String about) {
        double left = of(about)
                * shares.values().stream().mapToDouble(Double::doubleValue).sum();
        String last = "";
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            last = share.getKey();
            left -= share.getValue();
            if (left < 0) {
                break;
            }
        }
        return last;
    }

    /** The finalizer of SplitMix64: neighbouring inputs end far apart. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
