package vn.dieuphoi.work.process.assignment;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.assignment.AssignmentDesk;

/** Who gave a task outside the plan and so takes its result: leadership, or the standing office. */
@Component("assignedWork")
@ExpressionBean
public class AssignedWork {

    private final AssignmentDesk desk;

    AssignedWork(AssignmentDesk desk) {
        this.desk = desk;
    }

    public String acceptedBy(String workItem) {
        return desk.assignment(new WorkKey(workItem)).assignedBy().value();
    }
}
