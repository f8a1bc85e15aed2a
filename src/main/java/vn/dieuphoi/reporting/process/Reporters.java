package vn.dieuphoi.reporting.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.reporting.ReportDesk;

@Component("reporters")
@ExpressionBean
public class Reporters {

    private final ReportDesk desk;

    Reporters(ReportDesk desk) {
        this.desk = desk;
    }

    /** The outside parties that report to the year report through the standing office. */
    public List<String> of(String period) {
        return desk.outsideReportersOf(period);
    }
}
