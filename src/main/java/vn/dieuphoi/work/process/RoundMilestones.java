package vn.dieuphoi.work.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.Milestones;
import vn.dieuphoi.work.ProgressDesk;
import vn.dieuphoi.work.RoundKey;

@Component
class RoundMilestones implements Milestones {

    private final ProgressDesk desk;

    RoundMilestones(ProgressDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "round";
    }

    @Override
    public LocalDate dueOn(String key) {
        return desk.round(new RoundKey(key)).dueOn();
    }
}
