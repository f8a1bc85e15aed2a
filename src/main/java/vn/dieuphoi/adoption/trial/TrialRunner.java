package vn.dieuphoi.adoption.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.model.DraftModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.rehearsal.RehearsalProcess;
import vn.dieuphoi.rehearsal.house.RegisteredHouse;

/** Starts what waits to be rehearsed when nothing else is, looks after it, and keeps what came of it. */
@Component
public class TrialRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRunner.class);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final TrialBook book;
    private final TrialPlace place;
    private final PlanDrafts drafts;
    private final DraftModels models;
    private final RegisteredHouse house;
    private final Duration longest;
    private final String self = UUID.randomUUID().toString();
    private @Nullable RunningTrial running;

    TrialRunner(
            TrialBook book,
            TrialPlace place,
            PlanDrafts drafts,
            DraftModels models,
            RegisteredHouse house,
            @Value("${dieuphoi.rehearsal.longest:PT1H}") Duration longest) {
        this.book = book;
        this.place = place;
        this.drafts = drafts;
        this.models = models;
        this.house = house;
        this.longest = longest;
    }

    /** One look at what runs here, or at what waits. */
    public synchronized void look() {
        RunningTrial trial = running;
        if (trial != null) {
            lookAfter(trial);
        } else if (place.missing().isEmpty()) {
            book.forgetSilent(SILENCE);
            next().ifPresent(this::begin);
        }
    }

    /** Whether a rehearsal runs on this node. */
    public synchronized boolean busy() {
        return running != null;
    }

    private Optional<Trial> next() {
        try {
            return book.take(self);
        } catch (Refused elsewhere) {
            return Optional.empty();
        }
    }

    private void begin(Trial trial) {
        try {
            Plan plan = drafts.plan(trial.draft()).orRefuse();
            TrialFiles files = new TrialFiles(
                    drafts.draft(trial.draft()).draft(), models.files(trial.draft(), plan), house.yaml(plan));
            running =
                    new RunningTrial(trial.id(), RehearsalProcess.start(files.arguments(), place.environment()), files);
        } catch (RuntimeException cannot) {
            LOG.warn("Không bắt đầu được diễn tập {}", trial.id(), cannot);
            book.end(trial.id(), TrialState.BROKEN, null, null, "Không bắt đầu được: " + cannot.getMessage());
        }
    }

    private void lookAfter(RunningTrial trial) {
        boolean wanted = book.reached(trial.id(), trial.reached(), trial.done());
        if (!wanted) {
            trial.kill();
            finish(trial);
        } else if (trial.seconds() > longest.toSeconds()) {
            trial.kill();
            book.end(
                    trial.id(),
                    TrialState.BROKEN,
                    null,
                    null,
                    "Diễn tập chạy quá " + longest.toMinutes() + " phút nên đã dừng (dieuphoi.rehearsal.longest).");
            finish(trial);
        } else if (!trial.runs()) {
            keep(trial);
            finish(trial);
        }
    }

    private void keep(RunningTrial trial) {
        Optional<String> summary = trial.files().summary();
        if (summary.isEmpty()) {
            book.end(trial.id(), TrialState.BROKEN, null, null, "Diễn tập không chạy hết: " + trial.lastWords());
            return;
        }
        List<String> faults = TrialResult.faults(summary.get());
        book.end(
                trial.id(),
                faults.isEmpty() ? TrialState.PASSED : TrialState.FAILED,
                summary.get(),
                trial.files().page().orElse(null),
                null);
    }

    private void finish(RunningTrial trial) {
        running = null;
        trial.files().close();
    }

    /** The node ends: what runs on it ends with it. */
    synchronized void leave() {
        RunningTrial trial = running;
        if (trial != null) {
            trial.kill();
            book.end(trial.id(), TrialState.BROKEN, null, null, "Máy chạy diễn tập được tắt giữa chừng. Hãy chạy lại.");
            finish(trial);
        }
    }
}
