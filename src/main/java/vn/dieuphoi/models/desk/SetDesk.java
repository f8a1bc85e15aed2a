package vn.dieuphoi.models.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.act.ChangeLedger;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.draft.Draft;
import vn.dieuphoi.models.desk.draft.DraftCheck;
import vn.dieuphoi.models.desk.draft.DraftFinding;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.desk.draft.DraftShelf;
import vn.dieuphoi.models.desk.draft.SetContent;
import vn.dieuphoi.models.desk.version.DeployedModels;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.difference.ModelDifference;

/**
 * Where a set of drafts comes into force. First everything that would happen is shown, then all of it is done: the models
 * as a whole or not at all, and the work that runs moves after them.
 */
@Service
public class SetDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SetDesk.class);

    private final DeployedModels models;
    private final DraftShelf shelf;
    private final DraftCheck check;
    private final ChangeLedger ledger;
    private final Surveyor surveyor;
    private final Enactment enactment;
    private final Clock clock;

    SetDesk(
            DeployedModels models,
            DraftShelf shelf,
            DraftCheck check,
            ChangeLedger ledger,
            Surveyor surveyor,
            Enactment enactment,
            Clock clock) {
        this.models = models;
        this.shelf = shelf;
        this.check = check;
        this.ledger = ledger;
        this.surveyor = surveyor;
        this.enactment = enactment;
        this.clock = clock;
    }

    /**
     * Everything about a set before it comes into force; nothing happens.
     *
     * @param movesWork whether running work would move
     * @param choices about work at steps that are gone, by process
     * @throws Refused when the set is gone
     */
    public ReviewedSet review(long number, boolean movesWork, Map<String, Choices> choices) {
        SetContent uploaded = shelf.content(number);
        DraftSet set = shelf.find(number).orElseThrow(SetDesk::noSet);
        List<DraftFinding> findings = check.check(uploaded);
        Map<String, ModelContent> contents = check.completed(uploaded);
        if (isFaulty(findings)) {
            return reviewed(set, uploaded, findings, contents, List.of());
        }
        try {
            return reviewed(set, uploaded, findings, contents, surveyor.survey(releases(contents, movesWork, choices)));
        } catch (RefusedModel refused) {
            return reviewed(set, uploaded, refused.findings(), contents, List.of());
        } catch (ConcurrencyFailureException meanwhile) {
            throw meanwhile;
        } catch (RuntimeException unforeseen) {
            // Whatever it is, the page comes up: from it drafts are replaced or thrown away.
            LOG.warn("Không thử được bộ bản nháp {}", number, unforeseen);
            String words = "áp dụng thử không được; hãy mở các tệp bằng Camunda Modeler, sửa rồi tải lên lại,"
                    + " hoặc bỏ bớt bản nháp";
            DraftFinding fault = DraftFinding.fault(set.drafts().get(0).process() + ".bpmn", "-", 0, words);
            return reviewed(set, uploaded, List.of(fault), contents, List.of());
        }
    }

    private ReviewedSet reviewed(
            DraftSet set,
            SetContent uploaded,
            List<DraftFinding> findings,
            Map<String, ModelContent> contents,
            List<Survey> surveys) {
        Map<String, Survey> byProcess = new TreeMap<>();
        surveys.forEach(survey -> byProcess.put(survey.process(), survey));
        List<ReviewedDraft> drafts = new ArrayList<>();
        for (Draft draft : set.drafts()) {
            ModelVersion base = models.newest(draft.process());
            @Nullable ModelContent content = contents.get(draft.process());
            @Nullable Survey survey = byProcess.get(draft.process());
            drafts.add(new ReviewedDraft(
                    draft,
                    base,
                    content == null ? null : difference(base, content),
                    survey == null ? null : survey.impact()));
        }
        Seen seen = new Seen(
                uploaded.sha256(),
                Seen.all(drafts.stream().map(draft -> draft.base().definition()).toList()),
                Seen.all(surveys.stream()
                        .map(survey -> survey.impact().fingerprint())
                        .toList()));
        return new ReviewedSet(set, seen, findings, drafts, clock.instant());
    }

    private @Nullable ModelDifference difference(ModelVersion base, ModelContent content) {
        try {
            ModelContent before = models.content(base);
            return ModelDifference.between(before.bpmn(), before.forms(), content.bpmn(), content.forms());
        } catch (RuntimeException unreadable) {
            // The check has said what is wrong with it.
            LOG.debug("Không so được bản nháp của {}", content.process(), unreadable);
            return null;
        }
    }

    private static boolean isFaulty(List<DraftFinding> findings) {
        return findings.stream().anyMatch(finding -> !finding.looks());
    }

    /** In the order of the drafts. */
    private List<Release> releases(
            Map<String, ModelContent> contents, boolean movesWork, Map<String, Choices> choices) {
        return contents.values().stream()
                .map(content -> Release.upload(
                        content,
                        models.newest(content.process()),
                        movesWork,
                        choices.getOrDefault(content.process(), Choices.NONE)))
                .toList();
    }

    /**
     * Brings all drafts of the set into force over the versions that were looked at. The second time nothing happens.
     *
     * @throws Refused when the set has faults, something is still to be chosen, or work has gone on since it was looked at
     */
    public ModelAct putIntoForce(long set, Order order) {
        order.requiredReason();
        Optional<ModelAct> before = ledger.ofSet(set);
        if (before.isPresent()) {
            return before.get();
        }
        SetContent uploaded = shelf.content(set);
        requireSeen(uploaded, order);
        if (isFaulty(check.check(uploaded))) {
            throw new Refused("Bộ còn lỗi nên chưa áp dụng được; hãy sửa các lỗi nêu ở trên và tải lại.");
        }
        List<Release> releases = releases(check.completed(uploaded), order.movesWork(), order.choices());
        return enactment.enact(
                new Enactment.What(ModelAct.Kind.UPLOAD, set, null, () -> ledger.ofSet(set), () -> {
                    requireSeen(shelf.content(set), order);
                    shelf.drop(set);
                }),
                releases,
                order);
    }

    private static void requireSeen(SetContent uploaded, Order order) {
        if (!uploaded.sha256().equals(order.seen().content())) {
            throw new Refused("Bản nháp đã được tải lại từ khi xem; hãy xem lại thay đổi rồi áp dụng.");
        }
    }

    private static Refused noSet() {
        return new Refused("Bộ sửa đổi này không còn: đã được áp dụng hoặc đã bỏ. Hãy tải tệp lên lại nếu cần.");
    }
}
