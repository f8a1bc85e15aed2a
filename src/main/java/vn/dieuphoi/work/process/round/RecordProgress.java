package vn.dieuphoi.work.process.round;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormRefused;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.LessThanBefore;
import vn.dieuphoi.work.round.Progress;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;
import vn.dieuphoi.work.round.YearEstimate;

@Component("recordProgress")
@ExpressionBean("Ghi tiến độ tháng")
@ReadsForm(
        text = "progress",
        whole = "percent",
        optionalText = {"difficulty", "proposal", "evidence", "productEstimates", RecordProgress.WHY_LESS},
        optionalWhole = "yearEstimate",
        // A month that was asked before forms had it.
        sometimes = RecordProgress.WHY_LESS)
class RecordProgress implements TaskListener {

    static final String WHY_LESS = "whyLess";

    private final ProgressDesk desk;
    private final PlanRegister plans;

    RecordProgress(ProgressDesk desk, PlanRegister plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        RoundKey round = new RoundKey(WorkVariables.ROUND.of(task));
        Progress progress = new Progress(
                values.text("progress"),
                values.number("percent"),
                values.optionalText("difficulty").orElse(null),
                values.optionalText("proposal").orElse(null),
                values.optionalText("evidence").orElse(null),
                estimate(values, round.workItem()));
        try {
            desk.report(round, progress, whyLess(values), TaskActor.of(task));
        } catch (LessThanBefore less) {
            throw new FormRefused(
                    String.valueOf(less.getMessage()), Map.of(WHY_LESS, String.valueOf(less.getMessage())));
        }
    }

    /** Of a month that was asked before forms had the field nothing is demanded that nobody can enter. */
    private static @Nullable String whyLess(FormValues values) {
        return values.optionalText(WHY_LESS)
                .orElse(values.asks(WHY_LESS) ? null : "biểu mẫu của tháng này chưa hỏi lý do");
    }

    /** Only the form of November shows the field. */
    private @Nullable YearEstimate estimate(FormValues values, WorkKey work) {
        return values.optionalDecimal("yearEstimate")
                .map(percent -> YearEstimate.of(
                        percent.intValueExact(),
                        values.optionalText("productEstimates").orElse(""),
                        work.itemCode()
                                .map(code -> plans.item(work.plan(), code).products())
                                .orElse(List.of())))
                .orElse(null);
    }
}
