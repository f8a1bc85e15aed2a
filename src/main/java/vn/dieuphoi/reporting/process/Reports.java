package vn.dieuphoi.reporting.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.reporting.item.ReportKey;
import vn.dieuphoi.work.WorkKey;

@Component("reports")
@ExpressionBean("Báo cáo quý của mục")
public class Reports {

    private final ItemReportDesk desk;

    Reports(ItemReportDesk desk) {
        this.desk = desk;
    }

    /** Whether the report has been handed in: by the head at once, or after the head's confirmation. */
    @ExpressionMethod("báo cáo đã nộp chưa")
    public boolean handedIn(String report) {
        return desk.report(new ReportKey(report)).submittedAt().isPresent();
    }

    /** The quarters, as {@code 2023-Q2}, for which an item reports. */
    @ExpressionMethod("danh sách quý mà mục phải báo cáo")
    public List<String> quarters(String workItem) {
        return desk.quartersOf(new WorkKey(workItem)).stream()
                .map(ReportingQuarter::toString)
                .toList();
    }
}
