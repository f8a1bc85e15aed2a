package vn.dieuphoi.models.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.move.MovedWork;
import vn.dieuphoi.models.desk.move.MovingOn;
import vn.dieuphoi.models.desk.move.WaitingMoves;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.work.journal.Journal;

/**
 * Does what was looked at. In one transaction all models come into force, and what has to move is written down; then it
 * moves, a handful at a time, and whatever stops that, it goes on.
 */
@Component
class Enactment {

    private static final Logger LOG = LoggerFactory.getLogger(Enactment.class);

    /** So much moves before the page answers; the rest follows while it is looked at. */
    private static final int AT_ONCE = 500;

    private final DeployedModels models;
    private final AsLookedAt asLookedAt;
    private final Surveyor surveyor;
    private final ChangeLedger ledger;
    private final WaitingMoves waiting;
    private final MovingOn moving;
    private final OneNodeAtATime oneNode;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Enactment(
            DeployedModels models,
            AsLookedAt asLookedAt,
            Surveyor surveyor,
            ChangeLedger ledger,
            WaitingMoves waiting,
            MovingOn moving,
            OneNodeAtATime oneNode,
            Journal journal,
            ApplicationEventPublisher events) {
        this.models = models;
        this.asLookedAt = asLookedAt;
        this.surveyor = surveyor;
        this.ledger = ledger;
        this.waiting = waiting;
        this.moving = moving;
        this.oneNode = oneNode;
        this.journal = journal;
        this.events = events;
    }

    /**
     * @param set of drafts that it uses up; null when none
     * @param undoes the act that it takes back; null when none
     * @param before the same, when it was done before
     * @param alone looks once more, when nobody else is at it, and does what belongs to it
     */
    record What(
            ModelAct.Kind kind,
            @Nullable Long set,
            @Nullable Long undoes,
            Supplier<Optional<ModelAct>> before,
            Runnable alone) {}

    /** @throws Refused when it cannot be done, or something is no longer as it was looked at; then nothing is */
    ModelAct enact(What what, List<Release> releases, Order order) {
        List<Survey> surveys = surveyor.survey(releases);
        AsLookedAt.requirePossible(surveys);
        List<ModelAct> done = new ArrayList<>();
        try {
            oneNode.run("models", () -> done.add(what.before().get().orElseGet(() -> once(what, surveys, order))));
        } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
            throw AsLookedAt.goneOn();
        }
        // The engine loses timers that were overdue when a process got a new version.
        events.publishEvent(new ModelsDeployed(
                (int) releases.stream().filter(Release::deploys).count()));
        begin();
        return done.get(0);
    }

    /** What is in force stays so, whatever comes in between: the rounds go on with the moves. */
    private void begin() {
        try {
            moving.goOn(AT_ONCE);
        } catch (RuntimeException interrupted) {
            LOG.warn("Việc chuyển bị ngắt, sẽ chuyển tiếp", interrupted);
        }
    }

    private ModelAct once(What what, List<Survey> surveys, Order order) {
        int still = waiting.count();
        if (still > 0) {
            throw new Refused("Lần áp dụng trước còn " + still + " việc đang chuyển; hãy chờ xong rồi làm lại.");
        }
        asLookedAt.require(surveys, order);
        what.alone().run();
        long act = ledger.open(new ChangeLedger.Entry(
                what.kind(), what.set(), what.undoes(), order.movesWork(), order.requiredReason(), order.actor()));
        surveys.forEach(survey -> change(act, what.kind(), survey, order));
        return ledger.find(act).orElseThrow();
    }

    private void change(long act, ModelAct.Kind kind, Survey survey, Order order) {
        Release release = survey.release();
        ModelVersion deployed = release.deploys() ? models.deploy(release.content()) : release.base();
        long change = ledger.add(
                act,
                survey.process(),
                release.sha256(survey.impact().fingerprint()),
                release.base().definition(),
                deployed.definition(),
                survey.impact().stayed());
        for (MovedWork move : survey.moves()) {
            // The trial had a version of its own, which is gone with it.
            waiting.add(change, models.version(move.to()).isPresent() ? move : move.to(deployed.definition()));
        }
        journal.recordChange(
                order.actor(),
                ModelVersion.subject(survey.process()),
                kind.label(),
                order.requiredReason(),
                release.deploys()
                        ? models.words(release.base().definition())
                        : survey.moves().size() + " việc theo bản khác",
                models.words(deployed.definition()));
    }
}
