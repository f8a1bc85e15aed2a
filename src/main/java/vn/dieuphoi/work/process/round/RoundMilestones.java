package vn.dieuphoi.work.process.round;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.work.deadline.Milestones;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

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
