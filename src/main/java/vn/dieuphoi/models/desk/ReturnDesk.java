package vn.dieuphoi.models.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.act.MovedDays;
import vn.dieuphoi.models.desk.act.MovedLedger;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.difference.ModelDifference;

/** The way back: an act is taken back as a whole, for all its processes, or not at all. */
@Service
public class ReturnDesk {

    private final DeployedModels models;
    private final ChangeLedger ledger;
    private final MovedLedger moved;
    private final MovedDays days;
    private final Surveyor surveyor;
    private final Enactment enactment;

    ReturnDesk(
            DeployedModels models,
            ChangeLedger ledger,
            MovedLedger moved,
            MovedDays days,
            Surveyor surveyor,
            Enactment enactment) {
        this.models = models;
        this.ledger = ledger;
        this.moved = moved;
        this.days = days;
        this.surveyor = surveyor;
        this.enactment = enactment;
    }

    /**
     * Whether an act can be taken back: it is the last of each of its processes, its versions are in force, and all its
     * work has moved.
     */
    public boolean isReturnable(ModelAct act) {
        return why(act).isEmpty();
    }

    /** Why it cannot be taken back; empty when it can. */
    public Optional<String> why(ModelAct act) {
        if (act.kind() != ModelAct.Kind.UPLOAD && act.kind() != ModelAct.Kind.MOVE) {
            return Optional.of("Lần này không lấy lại được; hãy tải lên bản cần dùng.");
        }
        if (ledger.takenBack(act.id()).isPresent()) {
            return Optional.of("Lần này đã được lấy lại.");
        }
        List<ModelChange> changes = ledger.changes(act.id());
        if (changes.stream().anyMatch(change -> change.waiting() > 0)) {
            return Optional.of("Việc còn đang chuyển; chờ xong thì lấy lại được.");
        }
        List<String> later = changes.stream()
                .filter(change -> ledger.of(change.process()).get(0).id() != change.id()
                        || !models.newest(change.process()).definition().equals(change.definition()))
                .map(change -> models.newest(change.process()).name())
                .toList();
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of("Không lấy lại được nữa: " + String.join(", ", later)
                        + " đã có bản khác từ đó. Hãy lấy lại lần sau trước, hoặc tải lên bản cần dùng.");
    }

    /** The act that can be taken back of those that changed a process: its last one. */
    public Optional<ModelAct> returnable(String process) {
        return ledger.of(process).stream().findFirst().map(ModelChange::act).filter(this::isReturnable);
    }

    /**
     * What taking back an act would do; nothing happens.
     *
     * @throws Refused when it cannot be taken back
     */
    public ReviewedReturn review(ModelAct act) {
        requireReturnable(act);
        List<ModelChange> changes = ledger.changes(act.id());
        List<Survey> surveys = surveyor.survey(changes.stream().map(this::back).toList());
        List<ReviewedReturn.Part> parts = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Release release = surveys.get(i).release();
            ModelContent before = models.content(release.base());
            parts.add(new ReviewedReturn.Part(
                    changes.get(i),
                    ModelDifference.between(
                            before.bpmn(),
                            before.forms(),
                            release.content().bpmn(),
                            release.content().forms()),
                    surveys.get(i).impact()));
        }
        Seen seen = new Seen(
                "",
                Seen.all(surveys.stream()
                        .map(survey -> survey.release().base().definition())
                        .toList()),
                Seen.all(surveys.stream()
                        .map(survey -> survey.impact().fingerprint())
                        .toList()));
        return new ReviewedReturn(act, seen, parts);
    }

    /**
     * Makes the versions before the act the newest ones again, and moves back what had moved. The second time nothing
     * happens.
     *
     * @throws Refused when work has gone further than an earlier version knows
     */
    public ModelAct takeBack(ModelAct act, Order order) {
        order.requiredReason();
        Optional<ModelAct> before = ledger.takenBack(act.id());
        if (before.isPresent()) {
            return before.get();
        }
        requireReturnable(act);
        return enactment.enact(
                new Enactment.What(ModelAct.Kind.BACK, null, act.id(), () -> ledger.takenBack(act.id()), () -> {}),
                ledger.changes(act.id()).stream().map(this::back).toList(),
                order);
    }

    private void requireReturnable(ModelAct act) {
        why(act).ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private Release back(ModelChange change) {
        ModelContent earlier = models.version(change.base())
                .map(models::content)
                .orElseThrow(() -> new Refused("Bản trước không còn trong hệ thống nên không lấy lại được."));
        return Release.back(
                earlier, models.newest(change.process()), change, moved.origins(change.id()), days.of(change.id()));
    }
}
