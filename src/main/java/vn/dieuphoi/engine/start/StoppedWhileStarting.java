package vn.dieuphoi.engine.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Ctrl-C in the middle of a start makes many things fail; none of them is worth a page. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoppedWhileStarting extends AbstractFailureAnalyzer<Throwable> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
        return isStopping()
                ? new FailureAnalysis("Ứng dụng được yêu cầu dừng trong lúc khởi động.", null, cause)
                : null;
    }

    /** Only a machine that is stopping takes no more hooks; it tells in no other way. */
    private static boolean isStopping() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
