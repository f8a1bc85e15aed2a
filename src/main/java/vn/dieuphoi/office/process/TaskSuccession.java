package vn.dieuphoi.office.process;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.handover.HeldTasks;
import vn.dieuphoi.office.succession.Succession;

/** Open tasks wait for the successor; who had taken one keeps it. */
@Component
@Order(1)
class TaskSuccession implements Succession {

    private final HeldTasks tasks;

    TaskSuccession(HeldTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String what() {
        return "việc đang mở trong danh sách việc";
    }

    @Override
    public int count(PartyCode old) {
        return tasks.idsOf(old).size();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        List<String> all = tasks.idsOf(old);
        all.forEach(task -> tasks.regroup(task, old, successor));
        return all.size();
    }
}
