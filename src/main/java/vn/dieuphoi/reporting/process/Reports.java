package vn.dieuphoi.reporting.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.process.OpeningDays;

/** When an item reports, and whether it has. Quarters are written {@code 2023-Q2}, other spans as {@link ReportSpan}. */
@Component("reports")
@ExpressionBean("Báo cáo quý của mục")
public class Reports {

    private final ItemReportDesk desk;
    private final WorkRegister register;
    private final OpeningDays opening;
    private final Clock clock;

    Reports(ItemReportDesk desk, WorkRegister register, OpeningDays opening, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.opening = opening;
        this.clock = clock;
    }

    /** Whether the report has been handed in: by the head at once, or after the head's confirmation. */
    @ExpressionMethod("báo cáo đã nộp chưa")
    public boolean handedIn(String report) {
        return desk.report(new ReportKey(report)).submittedAt().isPresent();
    }

    /** All quarters at once, as models from before {@code item-reports} ask them. */
    @ExpressionMethod("danh sách quý mà mục phải báo cáo")
    public List<String> quarters(String workItem) {
        return desk.quartersOf(new WorkKey(workItem)).stream()
                .map(ReportingQuarter::toString)
                .toList();
    }

    @ExpressionMethod("mục còn phải báo cáo quý không")
    public boolean areAsked(String workItem) {
        return register.item(new WorkKey(workItem)).state() == WorkState.OPEN;
    }

    /** When to ask whether the quarter is due: on its own day, or next month where the item ends before it. */
    @ExpressionMethod("khi nào xét quý đó đã đến hạn mở chưa")
    public Date asksOn(String workItem, String quarter) {
        return belongs(workItem, quarter) ? opening.report(quarter) : opening.nextMonth();
    }

    @ExpressionMethod("quý đó đã đến lúc báo cáo chưa")
    public boolean areDue(String workItem, String quarter) {
        return belongs(workItem, quarter)
                && !opening.report(quarter).toInstant().isAfter(clock.instant());
    }

    private boolean belongs(String workItem, String quarter) {
        return desk.asksFor(new WorkKey(workItem), new ReportSpan(quarter));
    }
}
