package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.process.Occurrences;
import vn.dieuphoi.work.process.WorkVariables;

/** The service tasks of the department's own processes, each under the name that the models use. */
@Configuration(proxyBeanMethods = false)
class DossierSteps {

    @Bean
    @ExpressionBean("Mở hồ sơ báo cáo quý")
    JavaDelegate openQuarter(ReportDesk desk, Occurrences occurrences) {
        return execution -> open(execution, desk, Dossier.Kind.QUARTER, occurrences.of(execution));
    }

    @Bean
    @ExpressionBean("Mở hồ sơ báo cáo năm")
    JavaDelegate openYearReport(ReportDesk desk, Occurrences occurrences) {
        return execution -> open(execution, desk, Dossier.Kind.YEAR, occurrences.of(execution));
    }

    @Bean
    @ExpressionBean("Mở đợt khảo sát chỉ tiêu")
    JavaDelegate openSurvey(ReportDesk desk, Occurrences occurrences) {
        return execution -> open(execution, desk, Dossier.Kind.SURVEY, occurrences.of(execution));
    }

    @Bean
    @ExpressionBean("Mở hồ sơ dự toán")
    JavaDelegate openBudget(ReportDesk desk, Occurrences occurrences) {
        return execution -> open(execution, desk, Dossier.Kind.BUDGET, occurrences.of(execution));
    }

    @Bean
    @ExpressionBean("Chốt số liệu và soạn báo cáo quý")
    JavaDelegate compileQuarter(ReportDesk desk) {
        return execution -> desk.compileQuarter(ReportVariables.PERIOD.of(execution));
    }

    @Bean
    @ExpressionBean("Chốt số liệu và soạn báo cáo năm")
    JavaDelegate compileYear(ReportDesk desk) {
        return execution -> desk.compileYear(ReportVariables.PERIOD.of(execution));
    }

    @Bean
    @ExpressionBean("Ban hành báo cáo")
    JavaDelegate issueReport(ReportDesk desk) {
        return execution -> desk.issue(ReportVariables.PERIOD.of(execution));
    }

    /**
     * Who starts it later says for which plan; a timer that fires by itself means the plan of its own day. What is taken up
     * again comes with its period: the dossier is there, only nobody worked on it any more.
     */
    private static void open(DelegateExecution execution, ReportDesk desk, Dossier.Kind kind, LocalDate day) {
        PlanId plan = Optional.ofNullable(execution.getProcessBusinessKey())
                .flatMap(PeriodKey::find)
                .map(PeriodKey::plan)
                .orElseGet(() -> desk.planOf(day));
        Optional<String> opened = desk.open(kind, plan, day);
        Optional<String> period = ReportVariables.PERIOD.find(execution).or(() -> opened);
        WorkVariables.OPENED.set(execution, period.isPresent());
        period.ifPresent(key -> {
            ReportVariables.PERIOD.set(execution, key);
            execution.setProcessBusinessKey(key);
        });
    }
}
