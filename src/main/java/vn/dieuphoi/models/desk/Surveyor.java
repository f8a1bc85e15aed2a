package vn.dieuphoi.models.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.WrittenOnGet;
import vn.dieuphoi.engine.look.WaitingStep;
import vn.dieuphoi.models.desk.impact.Changes;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.impact.RunningState;
import vn.dieuphoi.models.desk.impact.RunningWork;
import vn.dieuphoi.models.desk.move.MovedWork;
import vn.dieuphoi.models.desk.move.WorkMover;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.desk.version.NumberOrder;
import vn.dieuphoi.models.difference.ModelElements;

/**
 * Finds out what releases would do together by doing it in a transaction that is taken back: what is shown is what the engine
 * does, its own checks included.
 */
@Component
class Surveyor {

    private static final Logger LOG = LoggerFactory.getLogger(Surveyor.class);
    private static final int ATTEMPTS = 3;

    private final DeployedModels models;
    private final RunningWork running;
    private final WorkMover mover;
    private final TransactionTemplate transaction;

    Surveyor(DeployedModels models, RunningWork running, WorkMover mover, TransactionTemplate transaction) {
        this.models = models;
        this.running = running;
        this.mover = mover;
        this.transaction = transaction;
    }

    /**
     * @return in the order of the releases
     * @throws RefusedModel when the engine does not take one of the models at all
     */
    List<Survey> survey(List<Release> releases) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(releases);
            } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
                // Somebody completed a task, or a timer fired, while it was tried; then it is tried on what is now.
                LOG.debug("Lần xem thử {} gặp việc đang đi tiếp", attempt, meanwhile);
            }
        }
        return once(releases);
    }

    private List<Survey> once(List<Release> releases) {
        return WrittenOnGet.TRIAL.write(() -> Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            List<RunningState> before = releases.stream()
                    .map(release -> running.of(release.content().process()))
                    .toList();
            List<ModelVersion> deployed = releases.stream().map(this::deployed).toList();
            List<Survey> surveys = new ArrayList<>();
            for (int i = 0; i < releases.size(); i++) {
                surveys.add(tried(releases.get(i), before.get(i), deployed.get(i)));
            }
            return surveys;
        })));
    }

    private ModelVersion deployed(Release release) {
        try {
            return release.deploys() ? models.deploy(release.content()) : release.base();
        } catch (ProcessEngineException | Refused refused) {
            throw new RefusedModel(release.content().file(), refused);
        }
    }

    private Survey tried(Release release, RunningState before, ModelVersion deployed) {
        KnownVersions known = new KnownVersions(models, mover);
        Map<String, String> stay = new LinkedHashMap<>();
        Set<String> stuck = new HashSet<>();
        List<MovedWork> moves = new ArrayList<>();
        List<String> blocked = new ArrayList<>();
        before.byInstance().forEach((instance, positions) -> {
            MovedWork move = release.move(instance, positions, deployed.definition());
            if (move != null) {
                List<String> gone = positions.stream()
                        .map(WaitingStep::step)
                        .filter(step -> !known.in(move.from(), move.to()).contains(step)
                                && !move.steps().containsKey(step))
                        .toList();
                if (gone.isEmpty()) {
                    moves.add(move);
                } else {
                    stay.put(
                            instance,
                            "đang ở “" + known.names(move.from()).nameOf(gone.get(0)) + "”, "
                                    + (move.required() ? "bước mà bản trước không có" : "bước mà bản mới không có"));
                    if (move.required()) {
                        blocked.add(nameOf(move) + ": " + stay.get(instance));
                    } else if (gone.stream()
                            .anyMatch(step -> release.choices().of(step).isEmpty())) {
                        stuck.add(instance);
                    }
                }
            }
        });
        if (release.movesWork()) {
            Map<String, String> refused = mover.tryToMove(moves, release.days());
            moves.stream()
                    .filter(move -> refused.containsKey(move.instance()) && move.required())
                    .forEach(move -> blocked.add(nameOf(move) + ": " + refused.get(move.instance())));
            moves.removeIf(move -> refused.containsKey(move.instance()));
            stay.putAll(refused);
        } else {
            moves.clear();
            stay.clear();
            stuck.clear();
        }
        RunningState after = running.of(release.content().process());
        ModelElements fresh = ModelElements.of(release.content().bpmn());
        Changes changes = new Changes(before, after, fresh, subjects(before), release.days());
        Impact impact = new Impact(
                release.base(),
                deployed.number(),
                before.byInstance().size(),
                moves.size(),
                before.byInstance().size() - moves.size() - stuck.size(),
                stuck.size(),
                new StepFates(release, deployed, known, fresh, moves).of(before),
                reasons(stay, before),
                changes.tasks(),
                changes.timers(),
                before.starts(),
                after.starts(),
                blocked,
                before.fingerprint(release.base().definition()));
        return new Survey(release, impact, moves);
    }

    private static List<String> reasons(Map<String, String> stay, RunningState before) {
        Map<String, Set<String>> byReason = new LinkedHashMap<>();
        Map<String, String> subjects = subjects(before);
        stay.forEach((instance, reason) -> byReason.computeIfAbsent(reason, key -> new TreeSet<>(NumberOrder.OF_KEYS))
                .add(subjects.getOrDefault(instance, instance)));
        List<String> reasons = new ArrayList<>();
        byReason.forEach((reason, who) -> reasons.add(String.join(", ", who) + ": " + reason + "."));
        return reasons;
    }

    private static Map<String, String> subjects(RunningState standing) {
        Map<String, String> subjects = new HashMap<>();
        standing.positions().forEach(position -> subjects.put(position.instance(), position.businessKey()));
        return subjects;
    }

    private static String nameOf(MovedWork move) {
        return move.businessKey().isEmpty() ? move.instance() : move.businessKey();
    }
}
