package vn.dieuphoi.reporting.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

/** What people hand in at the department's own processes, each listener under the name that the models use. */
@Configuration(proxyBeanMethods = false)
class DossierForms {

    private static final String RETURNED = "returned";

    @Bean
    @ExpressionBean("Ghi nội dung báo cáo quý đã rà soát")
    @ReadsForm(text = "body")
    TaskListener reviewReport(ReportDesk desk) {
        return task -> desk.review(period(task), FormValues.of(task).text("body"), TaskActor.of(task));
    }

    @Bean
    @ExpressionBean("Ghi việc duyệt hoặc trả lại báo cáo")
    @ReadsForm(
            text = "decision",
            optionalText = {"reason", "comment"},
            sometimes = {"reason", "comment"})
    TaskListener approveReport(ReportDesk desk) {
        return task -> decide(desk, task);
    }

    @Bean
    @ExpressionBean("Ghi báo cáo nhận từ đơn vị ngoài")
    @ReadsForm(text = "body", optionalText = "documentSign")
    TaskListener recordOutsideReport(ReportDesk desk) {
        return task -> {
            FormValues values = FormValues.of(task);
            desk.takeOutsideReport(
                    period(task),
                    ReportVariables.REPORTER.of(task),
                    values.text("body"),
                    values.optionalText("documentSign").orElse(null),
                    TaskActor.of(task));
        };
    }

    /** One listener for the three tasks of the budget estimate: the draft, the finance office's review, the approval. */
    @Bean
    @ExpressionBean("Ghi dự toán, thẩm định và phê duyệt dự toán")
    @ReadsForm(
            optionalText = {"body", "comment", "decision", "reason"},
            optionalNumber = "amount",
            sometimes = {"body", "comment", "decision", "reason", "amount"})
    TaskListener recordBudget(ReportDesk desk) {
        return task -> {
            FormValues values = FormValues.of(task);
            values.optionalDecimal("amount")
                    .ifPresent(amount -> desk.estimate(period(task), values.text("body"), amount, TaskActor.of(task)));
            values.optionalText("comment")
                    .ifPresent(comment -> desk.note(period(task), "Thẩm định dự toán", comment, TaskActor.of(task)));
            values.optionalText("decision").ifPresent(decision -> {
                if (decision.equals("agreed")) {
                    WorkVariables.DECISION.set(task.getExecution(), decision);
                } else {
                    decide(desk, task);
                }
            });
        };
    }

    private static void decide(ReportDesk desk, DelegateTask task) {
        FormValues values = FormValues.of(task);
        String decision = values.text("decision");
        if (decision.equals(RETURNED)) {
            String reason = values.optionalText("reason")
                    .or(() -> values.optionalText("comment"))
                    .orElse("");
            desk.giveBack(period(task), reason, TaskActor.of(task));
        } else {
            desk.approve(period(task), TaskActor.of(task));
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }

    private static String period(DelegateTask task) {
        return ReportVariables.PERIOD.of(task);
    }
}
