package vn.dieuphoi.adoption.effect;

import java.time.LocalDate;
import vn.dieuphoi.PlanId;

/**
 * A plan among all plans.
 *
 * @param items of its present content
 * @param running items that are open
 * @param tasks that are open
 * @param revisions how often it was changed
 */
public record ListedPlan(
        PlanId plan,
        String title,
        LocalDate from,
        LocalDate to,
        Group group,
        int items,
        int running,
        int tasks,
        int revisions) {

    /** How a plan stands on a day. */
    public enum Group {
        IN_FORCE("Đang thực hiện"),
        COMING("Sắp đến"),
        OVER("Đã hết thời hạn");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
