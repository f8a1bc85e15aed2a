package vn.dieuphoi.models.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelVersion;

/**
 * Moves the running work of older versions of a process to the one in force: what a release changed, or what was left
 * where it was before.
 */
@Service
public class MoveDesk {

    private final DeployedModels models;
    private final ChangeLedger ledger;
    private final Surveyor surveyor;
    private final Enactment enactment;

    MoveDesk(DeployedModels models, ChangeLedger ledger, Surveyor surveyor, Enactment enactment) {
        this.models = models;
        this.ledger = ledger;
        this.surveyor = surveyor;
        this.enactment = enactment;
    }

    /** What it would do; nothing happens. */
    public Impact review(String process, Choices choices) {
        return surveyor.survey(List.of(release(process, choices))).get(0).impact();
    }

    /** The second time nothing happens. */
    public ModelAct move(String process, Order order) {
        order.requiredReason();
        Optional<ModelAct> before = before(process, order);
        if (before.isPresent()) {
            return before.get();
        }
        return enactment.enact(
                new Enactment.What(ModelAct.Kind.MOVE, null, null, () -> before(process, order), () -> {}),
                List.of(release(process, order.choices(process))),
                order);
    }

    /** The natural key of a move is the version in force and how the work stood. */
    private Optional<ModelAct> before(String process, Order order) {
        return ledger.find(process, order.seen().work(), order.seen().base()).map(ModelChange::act);
    }

    private Release release(String process, Choices choices) {
        ModelVersion inForce = models.newest(process);
        return Release.move(models.content(inForce), inForce, choices);
    }
}
