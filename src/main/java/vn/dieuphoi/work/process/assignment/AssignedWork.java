package vn.dieuphoi.work.process.assignment;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.assignment.AssignmentDesk;

/** Who gave a task outside the plan and so takes its result: leadership, or the standing office. */
@Component("assignedWork")
@ExpressionBean("Việc giao ngoài kế hoạch")
public class AssignedWork {

    private final AssignmentDesk desk;

    AssignedWork(AssignmentDesk desk) {
        this.desk = desk;
    }

    @ExpressionMethod("nhóm của người giao, cũng là người nhận kết quả")
    public String acceptedBy(String workItem) {
        return desk.assignment(new WorkKey(workItem)).assignedBy().value();
    }
}
