package vn.dieuphoi.consistency.mend;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.escalation.DeadlineWatch;

/** What the daily watch has missed is told as it would have been. */
@Component
class TellLeadership implements Mend {

    private final DeadlineWatch watch;

    TellLeadership(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public String rule() {
        return "ladder.silent";
    }

    @Override
    public boolean mend(Subject subject) {
        return watch.tellLeadership() > 0;
    }
}
