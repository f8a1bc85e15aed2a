package vn.dieuphoi.adoption.effect;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanIntake;

/** The commands {@code plan import} and {@code plan revise}: the same adoption as on the page. */
@Component
class CommandIntake implements PlanIntake {

    private final EffectDesk desk;
    private final PlanRegister plans;

    CommandIntake(EffectDesk desk, PlanRegister plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @Override
    public String adoptNew(Plan plan, Set<ItemCode> left, String by) {
        if (plans.find(plan.id()).filter(plan::equals).isPresent()) {
            return "Kế hoạch " + plan.id().words() + " không thay đổi.\n";
        }
        if (plans.find(plan.id()).isPresent()) {
            throw new Refused(
                    "Kế hoạch " + plan.id().words()
                            + " đang áp dụng với nội dung khác. Hãy dùng plan revise để điều chỉnh; thêm --dry-run để xem trước.");
        }
        AdoptionOrder order = new AdoptionOrder(plan, left, "Áp dụng kế hoạch từ dòng lệnh", Actor.of(by), null);
        Effect seen = desk.survey(order);
        requireLeft(seen, left);
        desk.adopt(order, seen.seal());
        return "Đã nhập kế hoạch " + plan.id().words() + ".\n" + EffectText.of(seen);
    }

    @Override
    public String revise(Plan plan, Set<ItemCode> left, String reason, String by, boolean keep) {
        if (plans.find(plan.id()).isEmpty()) {
            throw new Refused("Kế hoạch " + plan.id().words()
                    + " chưa áp dụng nên chưa có gì để điều chỉnh. Hãy dùng plan import.");
        }
        AdoptionOrder order = new AdoptionOrder(plan, left, reason, Actor.of(by), null);
        Effect seen = desk.survey(order);
        if (seen.lines().isEmpty()) {
            return "Kế hoạch " + plan.id().words() + " không thay đổi.\n";
        }
        if (!keep) {
            return EffectText.of(seen) + "Chưa có gì thay đổi.\n";
        }
        requireLeft(seen, left);
        desk.adopt(order, seen.seal());
        return EffectText.of(seen) + "Đã áp dụng " + seen.words().toLowerCase(Locale.ROOT) + ".\n";
    }

    /** Everything that cannot run is said at once. */
    private static void requireLeft(Effect seen, Set<ItemCode> left) {
        if (!left.containsAll(seen.left())) {
            throw new Refused(EffectText.of(seen)
                    + "Chưa áp dụng gì: có mục chưa chạy được. Hãy bổ sung điều còn thiếu, hoặc thêm --leave "
                    + String.join(",", seen.left().stream().map(ItemCode::value).toList()) + ".");
        }
    }
}
