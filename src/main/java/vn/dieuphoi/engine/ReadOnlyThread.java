package vn.dieuphoi.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether what this thread does may only read: connections that it takes meanwhile refuse every change. So what it has read
 * once it need not read again, for as long as it does nothing else.
 */
public final class ReadOnlyThread {

    private static final ThreadLocal<Boolean> READS = ThreadLocal.withInitial(() -> false);

    private static final ThreadLocal<Map<Object, Object>> READ = ThreadLocal.withInitial(HashMap::new);

    private ReadOnlyThread() {}

    public static boolean reads() {
        return READS.get();
    }

    /** From now on it only reads. */
    public static void begin() {
        READ.remove();
        READS.set(true);
    }

    public static void end() {
        READS.remove();
        READ.remove();
    }

    /**
     * The answer to a question about what people and offices there are, who acts for whom, which plans: asked again and again
     * for one page, and read once. Whoever may write reads each time.
     *
     * @param question what is asked of whom, equal where the answer is the same
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(Object question, Supplier<T> answer) {
        if (!reads()) {
            return answer.get();
        }
        Map<Object, Object> read = READ.get();
        Object known = read.get(question);
        if (known == null) {
            // Not computed inside the map: one answer may need another.
            known = answer.get();
            read.put(question, known);
        }
        return (T) known;
    }

    /** An answer that was read with others, for {@link #once}. */
    public static void known(Object question, Object answer) {
        if (reads()) {
            READ.get().put(question, answer);
        }
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
