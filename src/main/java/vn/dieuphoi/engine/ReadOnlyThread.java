package vn.dieuphoi.engine;

import java.util.function.Supplier;

/** Whether what this thread does may only read: connections that it takes meanwhile refuse every change. */
public final class ReadOnlyThread {

    private static final ThreadLocal<Boolean> READS = ThreadLocal.withInitial(() -> false);

    private ReadOnlyThread() {}

    public static boolean reads() {
        return READS.get();
    }

    /** From now on it only reads. */
    public static void begin() {
        READS.set(true);
    }

    public static void end() {
        READS.remove();
    }

    static <T> T except(Supplier<T> work) {
        boolean before = READS.get();
        READS.set(false);
        try {
            return work.get();
        } finally {
            READS.set(before);
        }
    }
}
