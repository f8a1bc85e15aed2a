package vn.dieuphoi.adoption.trial;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.adoption.PlanDrafts;
import vn.dieuphoi.adoption.model.DraftModels;
import vn.dieuphoi.adoption.model.ModelLine;
import vn.dieuphoi.plan.Plan;

/** The desk at which a rehearsal of a draft is asked for and stopped. */
@Service
public class DraftTrials {

    private final PlanDrafts drafts;
    private final DraftModels models;
    private final TrialBook book;
    private final TrialPlace place;

    DraftTrials(PlanDrafts drafts, DraftModels models, TrialBook book, TrialPlace place) {
        this.drafts = drafts;
        this.models = models;
        this.book = book;
        this.place = place;
    }

    /** Newest first. */
    public List<Trial> of(long draft) {
        return book.of(draft);
    }

    /** Whether the draft or a model has changed since. */
    public boolean outdated(Trial trial, Plan plan) {
        return !trial.contentSha256().equals(models.sha256(trial.draft(), plan));
    }

    /** What has to be done before it can be rehearsed; empty when nothing. */
    public Optional<String> hindrance(long draft) {
        Optional<Plan> plan = drafts.plan(draft).found();
        if (place.missing().isPresent()) {
            return place.missing();
        }
        if (plan.isEmpty()) {
            return Optional.of("Bản nháp còn thiếu điều phải rà soát nên chưa diễn tập được.");
        }
        long lacking = models.lines(draft, plan.get()).stream()
                .filter(ModelLine::asksForAPerson)
                .count();
        return lacking == 0
                ? Optional.empty()
                : Optional.of(
                        "Còn " + lacking + " mục chưa có mô hình, mô hình đã cũ hoặc có lỗi; hãy soạn ở bước Mô hình.");
    }

    /** @throws Refused when it cannot be rehearsed yet */
    @Transactional
    public void ask(long draft, Actor by) {
        drafts.held(draft);
        hindrance(draft).ifPresent(says -> {
            throw new Refused(says);
        });
        Plan plan = drafts.plan(draft).orRefuse();
        book.ask(draft, models.sha256(draft, plan), by);
    }

    public void stop(long draft, Actor by) {
        if (!book.stop(draft, by)) {
            throw new Refused("Không có cuộc diễn tập nào đang chạy hoặc đang chờ.");
        }
    }
}
