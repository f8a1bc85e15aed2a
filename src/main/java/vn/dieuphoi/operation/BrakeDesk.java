package vn.dieuphoi.operation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.deployment.Brake;
import vn.dieuphoi.work.journal.Journal;

/** Where an administrator lets a stopped process go on, and says why. */
@Component
public class BrakeDesk {

    private final Brake brake;
    private final Journal journal;

    BrakeDesk(Brake brake, Journal journal) {
        this.brake = brake;
        this.journal = journal;
    }

    public List<Brake.Pulled> pulled() {
        return brake.pulled();
    }

    /**
     * @return false when it was not stopped any more
     * @throws Refused without a reason
     */
    @Transactional
    public boolean release(String process, Actor actor, String reason) {
        if (reason.isBlank()) {
            throw new Refused("Hãy ghi lý do thả phanh; lý do được giữ trong nhật ký.");
        }
        boolean released = brake.release(process, actor.person(), reason.strip());
        if (released) {
            journal.record(actor, Subject.of("mo-hinh/" + process), "Thả phanh quy trình", reason.strip());
        }
        return released;
    }
}
