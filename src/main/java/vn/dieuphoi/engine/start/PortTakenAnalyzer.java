package vn.dieuphoi.engine.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Cổng " + cause.getPort() + " đang có chương trình khác sử dụng.",
                "Hãy dừng chương trình đó hoặc chọn cổng khác: --server.port=" + (cause.getPort() + 1) + ".",
                cause);
    }
}
