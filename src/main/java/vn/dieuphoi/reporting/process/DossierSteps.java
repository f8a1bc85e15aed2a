package vn.dieuphoi.reporting.process;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.reporting.ReportDesk;
import vn.dieuphoi.work.process.WorkVariables;

/** The service tasks of the department's own processes, each under the name that the models use. */
@Configuration(proxyBeanMethods = false)
class DossierSteps {

    @Bean
    @ExpressionBean
    JavaDelegate openQuarter(ReportDesk desk) {
        return execution -> open(execution, desk::openQuarter);
    }

    @Bean
    @ExpressionBean
    JavaDelegate openYearReport(ReportDesk desk) {
        return execution -> open(execution, desk::openYear);
    }

    @Bean
    @ExpressionBean
    JavaDelegate openSurvey(ReportDesk desk) {
        return execution -> open(execution, desk::openSurvey);
    }

    @Bean
    @ExpressionBean
    JavaDelegate openBudget(ReportDesk desk) {
        return execution -> open(execution, desk::openBudget);
    }

    @Bean
    @ExpressionBean
    JavaDelegate compileQuarter(ReportDesk desk) {
        return execution -> desk.compileQuarter(ReportVariables.PERIOD.of(execution));
    }

    @Bean
    @ExpressionBean
    JavaDelegate compileYear(ReportDesk desk) {
        return execution -> desk.compileYear(ReportVariables.PERIOD.of(execution));
    }

    @Bean
    @ExpressionBean
    JavaDelegate issueReport(ReportDesk desk) {
        return execution -> desk.issue(ReportVariables.PERIOD.of(execution));
    }

    private static void open(DelegateExecution execution, Supplier<Optional<String>> opening) {
        Optional<String> period = opening.get();
        WorkVariables.OPENED.set(execution, period.isPresent());
        period.ifPresent(key -> {
            ReportVariables.PERIOD.set(execution, key);
            execution.setProcessBusinessKey(key);
        });
    }
}
