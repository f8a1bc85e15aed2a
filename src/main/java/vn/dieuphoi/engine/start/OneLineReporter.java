package vn.dieuphoi.engine.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why the application did not start: one line with what to do, instead of a page. */
class OneLineReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        LOG.error("KHÔNG KHỞI ĐỘNG ĐƯỢC. {}{}", analysis.getDescription(), action);
    }
}
