package vn.dieuphoi.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.reporting.item.ReportWords;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** The steps of {@code item-report}, each under the name that the model uses. */
@Configuration(proxyBeanMethods = false)
class ItemReportSteps {

    /** The form on which a head confirms. */
    private static final String CONFIRMATION = "confirm-item-report";

    /** The quarter, or other span, after the one that was asked last; in the beginning the first that the item reports for. */
    @Bean
    @ExpressionBean("Tìm quý phải báo cáo kế tiếp của mục")
    JavaDelegate nextReport(ItemReportDesk desk) {
        return execution -> ReportVariables.QUARTER.set(
                execution,
                ReportVariables.QUARTER
                        .find(execution)
                        .map(asked -> desk.after(WorkVariables.workItem(execution), new ReportSpan(asked)))
                        .orElseGet(() -> desk.firstOf(WorkVariables.workItem(execution)))
                        .toString());
    }

    @Bean
    @ExpressionBean("Soạn sẵn báo cáo quý của mục")
    JavaDelegate draftItemReport(ItemReportDesk desk) {
        return execution -> {
            ReportSpan span = new ReportSpan(ReportVariables.QUARTER.of(execution));
            ReportKey report = desk.open(WorkVariables.workItem(execution), span);
            ReportVariables.REPORT.set(execution, report.value());
        };
    }

    @Bean
    @ExpressionBean("Ghi nhận báo cáo quý của mục quá hạn")
    JavaDelegate markReportLate(ItemReportDesk desk, OverdueRegister overdue, WorkRegister register) {
        return execution -> {
            ItemReport report = desk.report(new ReportKey(ReportVariables.REPORT.of(execution)));
            overdue.mark(
                    report.key().subject(),
                    report.key().workItem(),
                    "report-late",
                    register.item(report.key().workItem()).lead(),
                    report.dueOn());
        };
    }

    @Bean
    @ExpressionBean("Ghi báo cáo quý mà đơn vị chủ trì nộp")
    @ReadsForm(
            text = "body",
            optionalText = {"difficulty", "proposal"})
    TaskListener submitItemReport(ItemReportDesk desk) {
        return task -> {
            FormValues values = FormValues.of(task);
            desk.handIn(report(task), words(values), person(task), TaskActor.of(task), headIsAsked(task));
        };
    }

    @Bean
    @ExpressionBean("Ghi việc trưởng đơn vị xác nhận báo cáo quý")
    @ReadsForm(
            text = {"decision", "body"},
            optionalText = {"reason", "difficulty", "proposal"})
    TaskListener confirmItemReport(ItemReportDesk desk) {
        return task -> {
            FormValues values = FormValues.of(task);
            String decision = values.text("decision");
            if (decision.equals("returned")) {
                desk.giveBack(report(task), values.text("reason"), person(task), TaskActor.of(task));
            } else {
                desk.confirm(report(task), words(values), person(task), TaskActor.of(task));
            }
            WorkVariables.DECISION.set(task.getExecution(), decision);
        };
    }

    private static boolean headIsAsked(DelegateTask task) {
        return task.getBpmnModelInstance().getModelElementsByType(UserTask.class).stream()
                .anyMatch(step -> CONFIRMATION.equals(step.getCamundaFormRef()));
    }

    private static ReportKey report(DelegateTask task) {
        return new ReportKey(ReportVariables.REPORT.of(task));
    }

    private static String person(DelegateTask task) {
        return String.valueOf(task.getAssignee());
    }

    private static ReportWords words(FormValues values) {
        return new ReportWords(
                values.text("body"),
                values.optionalText("difficulty").orElse(null),
                values.optionalText("proposal").orElse(null));
    }
}
