package vn.dieuphoi.models.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.impact.RunningWork;
import vn.dieuphoi.models.difference.ModelDifference;
import vn.dieuphoi.work.journal.Journal;

/**
 * Where an administrator brings a changed model into force. First everything that would happen is shown, then it is done
 * as a whole or not at all, and the last change can be taken back.
 */
@Service
public class ModelDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDesk.class);

    private final DeployedModels models;
    private final DraftShelf drafts;
    private final DraftCheck check;
    private final ChangeLedger ledger;
    private final RunningWork running;
    private final Surveyor surveyor;
    private final WorkMover mover;
    private final OneNodeAtATime oneNode;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ModelDesk(
            DeployedModels models,
            DraftShelf drafts,
            DraftCheck check,
            ChangeLedger ledger,
            RunningWork running,
            Surveyor surveyor,
            WorkMover mover,
            OneNodeAtATime oneNode,
            Journal journal,
            ApplicationEventPublisher events) {
        this.models = models;
        this.drafts = drafts;
        this.check = check;
        this.ledger = ledger;
        this.running = running;
        this.surveyor = surveyor;
        this.mover = mover;
        this.oneNode = oneNode;
        this.journal = journal;
        this.events = events;
    }

    /** All versions, newest first, of all processes. */
    public List<ModelVersion> versions() {
        return models.all();
    }

    /**
     * All versions of a process, newest first.
     *
     * @throws Refused when there is no such process
     */
    public List<ModelVersion> versions(String process) {
        models.newest(process);
        return models.versions(process);
    }

    /** What came into force here, newest first. */
    public List<ModelChange> changes(String process) {
        return ledger.of(process);
    }

    /** The last change of each process that has one. */
    public List<ModelChange> lastChanges() {
        return ledger.last();
    }

    public Optional<Draft> draft(String process) {
        return drafts.find(process);
    }

    public Set<String> processesWithDraft() {
        return new TreeSet<>(drafts.processes());
    }

    /** The subject of a process in the journal. */
    public static String subject(String process) {
        return "mo-hinh/" + process;
    }

    /** The BPMN XML of a version; of the draft for "nhap". */
    public Optional<String> bpmn(String process, String definition) {
        return definition.equals("nhap")
                ? drafts.content(process).map(ModelContent::bpmn)
                : models.version(definition)
                        .filter(version -> version.process().equals(process))
                        .map(version -> models.content(version).bpmn());
    }

    /** How many pieces of work wait at each step, over all versions. */
    public Map<String, Integer> standing(String process) {
        return running.counts(process);
    }

    /**
     * Keeps an uploaded model as the draft of its process, in the place of an earlier one. It may have faults: they are
     * shown with it.
     *
     * @return the process
     * @throws Refused when it is a model of no process that we know
     */
    public String upload(Upload upload, Actor actor) {
        String process = upload.process(models.inForce().keySet());
        drafts.put(new ModelContent(process, upload.bpmn(), upload.forms()), actor);
        return process;
    }

    public void discard(String process, Actor actor) {
        if (drafts.find(process).isPresent()) {
            drafts.drop(process);
            journal.record(actor, subject(process), "Bỏ bản nháp mô hình", null);
        }
    }

    /** The files of the draft, with the forms that it takes over, for a rehearsal. */
    public byte[] zip(String process) {
        ModelContent content = check.completed(uploaded(process));
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                put(zip, content.file(), content.bpmn());
                for (Map.Entry<String, String> form : content.forms().entrySet()) {
                    put(zip, form.getKey(), form.getValue());
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /**
     * Everything about a draft before it comes into force; nothing happens.
     *
     * @param movesWork whether running work would move
     * @param choices where work at a step goes on that the draft does not have, by step
     */
    public ReviewedDraft review(String process, boolean movesWork, Map<String, String> choices) {
        Draft draft = drafts.find(process).orElseThrow(ModelDesk::noDraft);
        ModelVersion base = models.newest(process);
        ModelContent uploaded = uploaded(process);
        List<DraftFinding> findings = check.check(uploaded);
        if (isFaulty(findings)) {
            return new ReviewedDraft(draft, base, findings, null, null);
        }
        ModelContent content = check.completed(uploaded);
        try {
            Impact impact = survey(Release.upload(content, base, movesWork, Map.copyOf(choices)))
                    .impact();
            ModelContent before = models.content(base);
            ModelDifference difference =
                    ModelDifference.between(before.bpmn(), before.forms(), content.bpmn(), content.forms());
            return new ReviewedDraft(draft, base, findings, difference, impact);
        } catch (ProcessEngineException refused) {
            return new ReviewedDraft(draft, base, EngineWords.findings(content.file(), refused), null, null);
        } catch (Refused refused) {
            return new ReviewedDraft(
                    draft,
                    base,
                    List.of(EngineWords.finding(content.file(), String.valueOf(refused.getMessage()))),
                    null,
                    null);
        } catch (ConcurrencyFailureException meanwhile) {
            throw meanwhile;
        } catch (RuntimeException unforeseen) {
            // Whatever it is, the page comes up: from it the draft is replaced or thrown away.
            LOG.warn("Không thử được bản nháp của {}", process, unforeseen);
            String words =
                    "áp dụng thử không được; hãy mở tệp bằng Camunda Modeler, sửa rồi tải lên lại, hoặc bỏ bản nháp";
            return new ReviewedDraft(draft, base, List.of(EngineWords.finding(content.file(), words)), null, null);
        }
    }

    private static boolean isFaulty(List<DraftFinding> findings) {
        return findings.stream().anyMatch(finding -> !finding.looks());
    }

    /**
     * Brings the draft into force over the version that was looked at. The second time nothing happens.
     *
     * @return what came into force
     * @throws Refused when the draft has faults, or work has gone on since it was looked at
     */
    public ModelChange putIntoForce(String process, Order order) {
        String reason = order.requiredReason();
        Optional<ModelChange> before = ledger.of(process).stream()
                .filter(change -> change.base().equals(order.base()) && change.kind() == ModelChange.Kind.UPLOAD)
                .findFirst();
        if (before.isPresent() && drafts.find(process).isEmpty()) {
            return before.get();
        }
        ModelContent uploaded = uploaded(process);
        if (!uploaded.sha256().equals(order.draft())) {
            throw new Refused("Bản nháp đã được tải lại từ khi xem; hãy xem lại thay đổi rồi áp dụng.");
        }
        if (isFaulty(check.check(uploaded))) {
            throw new Refused("Mô hình còn lỗi nên chưa áp dụng được; hãy sửa các lỗi nêu ở trên và tải lại.");
        }
        ModelContent content = check.completed(uploaded);
        ModelVersion base = requireBase(process, order.base());
        Release release = Release.upload(content, base, order.movesWork(), Map.copyOf(order.choices()));
        return bringIntoForce(release, order, reason, ModelChange.Kind.UPLOAD);
    }

    /**
     * What moving the running work of older versions to the one in force would do; nothing happens.
     *
     * @param choices where work at a step goes on that the version in force does not have, by step
     */
    public Impact reviewMove(String process, Map<String, String> choices) {
        return survey(move(process, models.newest(process), choices)).impact();
    }

    /**
     * Moves the running work of older versions to the one in force: what a release changed, or what was left where it was
     * before. The second time nothing happens.
     */
    public ModelChange move(String process, Order order) {
        String reason = order.requiredReason();
        Optional<ModelChange> before = ledger.find(process, order.fingerprint(), order.base());
        if (before.isPresent()) {
            return before.get();
        }
        Release release = move(process, requireBase(process, order.base()), order.choices());
        return bringIntoForce(release, order, reason, ModelChange.Kind.MOVE);
    }

    private Release move(String process, ModelVersion inForce, Map<String, String> choices) {
        return Release.move(models.content(inForce), inForce, Map.copyOf(choices));
    }

    /**
     * What taking back the last change would do; nothing happens.
     *
     * @throws Refused when there is no change that can be taken back
     */
    public ReviewedReturn reviewReturn(String process) {
        ModelChange change = lastUpload(process);
        ModelVersion base = models.newest(process);
        ModelContent before = models.content(base);
        ModelContent content = earlier(change);
        ModelDifference difference =
                ModelDifference.between(before.bpmn(), before.forms(), content.bpmn(), content.forms());
        return new ReviewedReturn(change, difference, survey(back(change, base)).impact());
    }

    /**
     * Makes the version before the last change the newest one again, and moves back what had moved. The second time
     * nothing happens.
     *
     * @throws Refused when work has gone further than the earlier version knows
     */
    public ModelChange takeBack(String process, long change, Order order) {
        String reason = order.requiredReason();
        Optional<ModelChange> before = ledger.takenBack(change);
        if (before.isPresent()) {
            return before.get();
        }
        ModelChange last = lastUpload(process);
        if (last.id() != change) {
            throw new Refused("Đã có thay đổi khác từ khi xem; hãy mở lại trang rồi làm lại.");
        }
        Release release = back(last, requireBase(process, order.base()));
        return bringIntoForce(release, order, reason, ModelChange.Kind.BACK);
    }

    /** The change that can be taken back: the last one, while its version is in force. */
    public Optional<ModelChange> returnable(String process) {
        ModelVersion newest = models.newest(process);
        return ledger.of(process).stream()
                .findFirst()
                .filter(change -> change.kind() == ModelChange.Kind.UPLOAD || change.kind() == ModelChange.Kind.MOVE)
                .filter(change -> change.definition().equals(newest.definition()));
    }

    private ModelChange bringIntoForce(Release release, Order order, String reason, ModelChange.Kind kind) {
        Survey survey = survey(release);
        if (!survey.impact().possible()) {
            throw new Refused(
                    "Không lấy lại được: " + String.join("; ", survey.impact().blocked()) + ".");
        }
        if (!release.deploys() && survey.moves().isEmpty()) {
            throw new Refused("Không có việc nào chuyển được; hãy xem lại từng bước ở trên.");
        }
        List<ModelChange> done = new ArrayList<>();
        try {
            oneNode.run("models", () -> done.add(inForce(release, order, survey, reason, kind)));
        } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
            throw goneOn();
        }
        // The engine loses timers that were overdue when a process got a new version.
        events.publishEvent(new ModelsDeployed(1));
        return done.get(0);
    }

    private ModelChange inForce(Release release, Order order, Survey survey, String reason, ModelChange.Kind kind) {
        String process = release.content().process();
        String sha256 = release.sha256(order.fingerprint());
        Optional<ModelChange> before =
                ledger.find(process, sha256, release.base().definition());
        if (before.isPresent()) {
            return before.get();
        }
        requireBase(process, release.base().definition());
        String now = running.of(process).fingerprint(release.base().definition());
        if (!now.equals(order.fingerprint()) || !now.equals(survey.impact().fingerprint())) {
            throw goneOn();
        }
        ModelVersion deployed = release.deploys() ? models.deploy(release.content()) : release.base();
        List<MovedWork> moves = survey.moves().stream()
                // The trial had a version of its own, which is gone with it.
                .map(move -> models.version(move.to()).isPresent() ? move : move.to(deployed.definition()))
                .toList();
        mover.move(moves);
        ledger.write(new ChangeLedger.Entry(
                process,
                sha256,
                kind,
                release.base().definition(),
                deployed.definition(),
                release.movesWork(),
                moves,
                survey.impact().stayed(),
                release.undone() == null ? null : release.undone().id(),
                reason,
                order.actor()));
        if (kind == ModelChange.Kind.UPLOAD) {
            drafts.drop(process);
        }
        write(release, deployed, moves, reason, kind, order.actor());
        return ledger.of(process).get(0);
    }

    private void write(
            Release release,
            ModelVersion deployed,
            List<MovedWork> moves,
            String reason,
            ModelChange.Kind kind,
            Actor actor) {
        String after = deployed.name() + " bản " + deployed.number();
        String before = release.base().name() + " bản " + release.base().number();
        journal.recordChange(
                actor,
                subject(deployed.process()),
                kind.label(),
                reason,
                release.deploys() ? before : moves.size() + " việc theo bản khác",
                after);
        Map<String, TreeSet<String>> bySubject = new TreeMap<>();
        moves.stream()
                .filter(move -> !move.subject().isEmpty())
                .forEach(move -> bySubject
                        .computeIfAbsent(move.subject(), subject -> new TreeSet<>())
                        .add(words(move.from()) + "\n" + words(move.to())));
        bySubject.forEach((subject, ways) -> ways.forEach(way -> journal.recordChange(
                actor,
                subject,
                "Chuyển sang bản khác của quy trình",
                reason,
                way.lines().findFirst().orElse(before),
                way.lines().skip(1).findFirst().orElse(after))));
    }

    private String words(String definition) {
        return models.version(definition)
                .map(version -> version.name() + " bản " + version.number())
                .orElse(definition);
    }

    private Survey survey(Release release) {
        return surveyor.survey(release);
    }

    private Release back(ModelChange change, ModelVersion base) {
        return Release.back(earlier(change), base, change, ledger.moved(change.id()));
    }

    private ModelContent earlier(ModelChange change) {
        return models.version(change.base())
                .map(models::content)
                .orElseThrow(() -> new Refused("Bản trước không còn trong hệ thống nên không lấy lại được."));
    }

    private ModelChange lastUpload(String process) {
        return returnable(process)
                .orElseThrow(() -> new Refused("Không có thay đổi nào lấy lại được: bản đang áp dụng không phải bản tải"
                        + " lên gần nhất. Hãy tải lên bản cần dùng."));
    }

    private ModelVersion requireBase(String process, String base) {
        ModelVersion newest = models.newest(process);
        if (!newest.definition().equals(base)) {
            throw new Refused("Bản đang áp dụng đã khác từ khi xem; hãy xem lại thay đổi rồi áp dụng.");
        }
        return newest;
    }

    private ModelContent uploaded(String process) {
        return drafts.content(process).orElseThrow(ModelDesk::noDraft);
    }

    private static Refused noDraft() {
        return new Refused("Chưa có bản nháp của quy trình này; hãy tải tệp mô hình lên trước.");
    }

    private static Refused goneOn() {
        return new Refused("Công việc đã đi tiếp từ khi xem; dưới đây là tình trạng mới, hãy xem lại rồi áp dụng.");
    }

    /**
     * What an administrator decided.
     *
     * @param draft the content that was looked at; empty when an upload is taken back
     * @param base the engine's id of the version that was in force then
     * @param fingerprint of the work as it stood then
     */
    public record Order(
            String draft,
            String base,
            String fingerprint,
            boolean movesWork,
            Map<String, String> choices,
            String reason,
            Actor actor) {

        String requiredReason() {
            String given = Objects.toString(reason, "").strip();
            if (given.isEmpty()) {
                throw new Refused("Hãy ghi lý do; lý do được giữ trong lịch sử.");
            }
            return given;
        }
    }
}
