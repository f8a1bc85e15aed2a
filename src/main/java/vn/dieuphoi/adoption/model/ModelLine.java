package vn.dieuphoi.adoption.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.PlanItem;

/**
 * An item of a draft with its model, as the page lists them.
 *
 * @param model null while there is none
 * @param inForce whether the item runs by a model already, which stays where none is drawn in its place
 * @param outdated whether the draft says something else of the item than when the model was drawn
 */
public record ModelLine(PlanItem item, @Nullable DraftedModel model, boolean outdated, boolean inForce) {

    public Optional<DraftedModel> drawn() {
        return Optional.ofNullable(model);
    }

    public int faults() {
        return model == null ? 0 : model.faults().size();
    }

    /** "soạn từ văn bản", "có lỗi 2". */
    public String state() {
        if (model == null) {
            return inForce ? "giữ mô hình đang áp dụng" : "chưa có mô hình";
        }
        String origin = model.origin().label();
        String faults = faults() == 0 ? "" : ", có lỗi " + faults();
        return origin + faults + (outdated ? ", bản nháp đã đổi" : "");
    }

    public boolean asksForAPerson() {
        return lacks().isPresent();
    }

    /** Why the plan cannot be adopted with it; empty when it can. */
    public Optional<String> lacks() {
        String which = "Mục " + item.code() + ": ";
        if (model == null) {
            return inForce ? Optional.empty() : Optional.of(which + "chưa có mô hình");
        }
        if (outdated) {
            return Optional.of(which + "bản nháp đã đổi sau khi soạn mô hình");
        }
        return faults() == 0 ? Optional.empty() : Optional.of(which + "mô hình còn " + faults() + " lỗi");
    }
}
