package vn.dieuphoi.reporting.process;

import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.work.process.OfficeHours;

@Component("reporters")
@ExpressionBean("Các đơn vị ngoài gửi báo cáo năm")
public class Reporters {

    private final ReportDesk desk;
    private final ReportingCalendar calendar;

    Reporters(ReportDesk desk, ReportingCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
    }

    /** When a year report goes on with the outside reports that are there. */
    @ExpressionMethod("ngày báo cáo năm đi tiếp với các báo cáo ngoài đã có")
    public Date closingOf(String period) {
        return OfficeHours.morningOf(
                calendar.outsideReportsUntil(desk.dossier(period).dueOn()));
    }

    /** The outside parties that report to the year report through the standing office. */
    @ExpressionMethod("danh sách đơn vị ngoài gửi báo cáo năm")
    public List<String> of(String period) {
        return desk.outsideReportersOf(period);
    }
}
