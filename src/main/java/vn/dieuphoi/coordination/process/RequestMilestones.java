package vn.dieuphoi.coordination.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.work.deadline.Milestones;

@Component
class RequestMilestones implements Milestones {

    private final CoordinationDesk desk;

    RequestMilestones(CoordinationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public LocalDate dueOn(String key) {
        return desk.request(new RequestKey(key)).dueOn();
    }
}
