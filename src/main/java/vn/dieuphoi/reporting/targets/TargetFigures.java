package vn.dieuphoi.reporting.targets;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.PlanId;

/** What is known of the targets of a plan up to the end of a day, in a fixed number of statements. */
public interface TargetFigures {

    /** In the order of the plan; a target without a value is there too, with its standing "chưa có số liệu". */
    List<TargetLine> asOf(PlanId plan, LocalDate cutOff);
}
