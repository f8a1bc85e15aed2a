package vn.dieuphoi.adoption.effect;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.DraftState;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.engine.WrittenOnGet;
import vn.dieuphoi.engine.clock.JobsOfWork;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanRevisions;

/** Where a content of a plan is looked at by what it does, and adopted, once. */
@Service
public class EffectDesk {

    private static final int ATTEMPTS = 3;

    private final EffectPlay play;
    private final PlanDrafts drafts;
    private final PlanRevisions revisions;
    private final TransactionTemplate transaction;

    EffectDesk(EffectPlay play, PlanDrafts drafts, PlanRevisions revisions, PlatformTransactionManager transactions) {
        this.play = play;
        this.drafts = drafts;
        this.revisions = revisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What it would do; nothing has changed afterwards. */
    public Effect survey(AdoptionOrder order) {
        return again(() -> WrittenOnGet.TRIAL.write(() -> Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return play.play(order);
        }))));
    }

    /**
     * Adopts it, in one transaction or not at all.
     *
     * @param seen the seal of what was looked at; null to adopt whatever it is
     * @throws EffectChanged when it has become otherwise since; then nothing is adopted
     * @throws Refused when there is nothing to adopt, something cannot run that is not to be left, or a reason is missing
     */
    public Effect adopt(AdoptionOrder order, @Nullable String seen) {
        if (order.reason().isBlank()) {
            throw new Refused("Hãy ghi lý do; lý do được ghi vào lịch sử từng mục.");
        }
        return again(() -> Objects.requireNonNull(transaction.execute(status -> once(order, seen))));
    }

    private Effect once(AdoptionOrder order, @Nullable String seen) {
        Long draft = order.draft();
        if (draft != null) {
            drafts.held(draft);
        }
        Effect effect = play.play(order);
        if (seen != null && !seen.equals(effect.seal())) {
            throw new EffectChanged();
        }
        requireRunnable(order, effect);
        revisions.tellEffect(effect.plan(), effect.number(), written(effect), draft);
        if (draft != null) {
            drafts.close(draft, DraftState.ADOPTED);
        }
        return effect;
    }

    private static void requireRunnable(AdoptionOrder order, Effect effect) {
        TreeSet<String> unknown = new TreeSet<>();
        effect.left().stream().filter(code -> !order.left().contains(code)).forEach(code -> unknown.add(code.value()));
        if (!unknown.isEmpty()) {
            throw new Refused(
                    "Mục " + String.join(", ", unknown)
                            + " chưa chạy được nên chưa áp dụng gì. Hãy bổ sung điều còn thiếu, hoặc áp dụng các mục khác và để lại mục ấy.");
        }
        if (effect.applied() == 0) {
            throw new Refused("Không có gì để áp dụng: nội dung giống bản đang áp dụng, hoặc mục nào cũng để lại.");
        }
    }

    /** What somebody does meanwhile comes first; then it is tried on what is now. */
    private static <T> T again(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (!JobsOfWork.isCollision(failed)) {
                    throw failed;
                }
                if (attempt == ATTEMPTS) {
                    throw new Refused("Có việc đang được xử lý nên chưa áp dụng; hãy thử lại.");
                }
            }
        }
    }

    private static String written(Effect effect) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            figures.put(
                    fate.name(), effect.of(fate).stream().map(EffectLine::code).toList());
        }
        figures.put("untouchedItems", effect.untouchedItems());
        figures.put("tasks", effect.tasks());
        figures.put("people", effect.people());
        try {
            return PlanJson.JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
