package vn.dieuphoi.reporting;

import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dieuphoi.engine.StartRefused;

/**
 * Cut-offs and deadlines of reports, per report, set under {@code dieuphoi.reporting}. The defaults follow Nghị định
 * 09/2019/NĐ-CP, Điều 12, where it speaks, and are ours where the plan sets no day.
 *
 * @param quarterCutOffDay the day of a quarter's last month whose figures still count
 * @param itemReportWorkingDays working days after the cut-off in which items hand in their reports
 * @param consolidatedByDay the day of that month by which leadership has the report, or the working day before it
 * @param yearCutOff {@code --MM-dd}: the last day of the year report, which is due before the year ends
 * @param yearReportBefore {@code --MM-dd}: where the plan sets no day of its own for the year report
 * @param surveyMonths in which targets are surveyed where the plan's duty names no months
 * @param budgetMonth in which the estimate for the next year is begun where the plan's duty names no month
 */
@ConfigurationProperties("dieuphoi.reporting")
public record ReportingRules(
        @DefaultValue("14") int quarterCutOffDay,
        @DefaultValue("3") int itemReportWorkingDays,
        @DefaultValue("25") int consolidatedByDay,
        @DefaultValue("--11-30") MonthDay yearCutOff,
        @DefaultValue("--12-10") MonthDay yearReportBefore,
        @DefaultValue({"6", "11"}) List<Integer> surveyMonths,
        @DefaultValue("7") int budgetMonth) {

    public ReportingRules {
        surveyMonths = List.copyOf(surveyMonths);
        if (budgetMonth < 1 || budgetMonth > 12 || surveyMonths.stream().anyMatch(month -> month < 1 || month > 12)) {
            throw new StartRefused(
                    "dieuphoi.reporting: tháng khảo sát và tháng lập dự toán phải từ 1 đến 12; hãy sửa lại.");
        }
        if (quarterCutOffDay < 1 || quarterCutOffDay > 28 || consolidatedByDay <= quarterCutOffDay) {
            throw new StartRefused(
                    "dieuphoi.reporting: ngày chốt số liệu quý phải từ 1 đến 28 và trước ngày tổng hợp; hãy sửa lại.");
        }
        if (!yearCutOff.isBefore(yearReportBefore)) {
            throw new StartRefused(
                    "dieuphoi.reporting: ngày chốt số liệu năm phải trước hạn báo cáo năm; hãy sửa lại.");
        }
    }
}
