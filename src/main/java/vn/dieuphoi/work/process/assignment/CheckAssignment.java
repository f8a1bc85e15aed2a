package vn.dieuphoi.work.process.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.task.StartCheck;
import vn.dieuphoi.work.assignment.AssignmentDesk;

@Component
class CheckAssignment implements StartCheck {

    private final AssignmentDesk desk;
    private final AssignmentForm form;

    CheckAssignment(AssignmentDesk desk, AssignmentForm form) {
        this.desk = desk;
        this.form = form;
    }

    @Override
    public String model() {
        return StartAssignment.MODEL;
    }

    @Override
    public void check(FormValues values, @Nullable String person) {
        desk.dueOn(form.read(values, person));
    }
}
