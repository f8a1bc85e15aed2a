package vn.dieuphoi.reporting.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.reporting.dossier.SurveyDesk;
import vn.dieuphoi.work.process.TaskActor;

/** What people hand in at the survey of targets, each listener under the name that the model uses. */
@Configuration(proxyBeanMethods = false)
class SurveyForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The plan of the survey; before the answer had figures of its own, the answer too. */
    @Bean
    @ExpressionBean("Ghi kế hoạch khảo sát chỉ tiêu")
    @ReadsForm(
            optionalText = {"figures", "method"},
            optionalDate = "deadline",
            sometimes = "figures")
    TaskListener recordSurvey(SurveyDesk desk) {
        return task -> {
            FormValues values = FormValues.of(task);
            String words = values.optionalText("figures")
                    .or(() -> values.optionalText("method"))
                    .orElse("");
            String until = values.optionalDate("deadline")
                    .map(day -> "\nCần có số liệu trước ngày " + day.format(DAY) + ".")
                    .orElse("");
            desk.note(survey(task), task.getName(), words + until, TaskActor.of(task));
        };
    }

    @Bean
    @ExpressionBean("Ghi số liệu do cơ quan thống kê cung cấp")
    @ReadsForm(
            text = SurveyFields.SOURCE,
            optionalText = "figures",
            optionalDate = SurveyFields.MEASURED_ON,
            optionalNumber = SurveyFields.FIGURE,
            sometimes = {"figures", SurveyFields.FIGURE})
    TaskListener provideFigures(SurveyDesk desk) {
        return task -> desk.answer(
                survey(task),
                answer(desk, task),
                FormValues.of(task).optionalText("figures").orElse(null),
                TaskActor.of(task));
    }

    @Bean
    @ExpressionBean("Ghi kết quả các chỉ tiêu")
    @ReadsForm(
            text = SurveyFields.SOURCE,
            optionalDate = SurveyFields.MEASURED_ON,
            optionalNumber = SurveyFields.FIGURE,
            sometimes = SurveyFields.FIGURE)
    TaskListener recordIndicators(SurveyDesk desk) {
        return task -> desk.record(survey(task), answer(desk, task), TaskActor.of(task));
    }

    private static SurveyDesk.Answer answer(SurveyDesk desk, DelegateTask task) {
        FormValues values = FormValues.of(task);
        LocalDate on = values.optionalDate(SurveyFields.MEASURED_ON).orElseGet(desk::today);
        return new SurveyDesk.Answer(
                on, SurveyFields.figures(values, desk.targets(survey(task))), values.text(SurveyFields.SOURCE));
    }

    private static String survey(DelegateTask task) {
        return ReportVariables.PERIOD.of(task);
    }
}
