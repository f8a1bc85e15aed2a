package vn.dieuphoi.board.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.PlansInWork;
import vn.dieuphoi.work.WorkKey;

/** The switch of plans in the head of every page: the same page of another plan, or its board. */
@Component
public class PlanSwitch {

    /** Pages that show one plan and take its id. */
    private static final Set<String> OF_A_PLAN =
            Set.of("/", "/bang", "/bao-cao", "/giao-viec", "/chi-tieu", "/lan-theo", "/chuyen-nam");

    private static final String ITEM = "/muc/";

    private final PlanRegister register;
    private final PlansInWork plans;

    PlanSwitch(PlanRegister register, PlansInWork plans) {
        this.register = register;
        this.plans = plans;
    }

    /** @param current whether the page shows this one */
    public record Choice(String words, String address, boolean current) {}

    public List<Choice> choices(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        PlanId shown = shown(page, request.getParameter(OldPlanAddress.PLAN));
        String at = OF_A_PLAN.contains(page) ? page : "/";
        return register.ids().stream()
                .map(plan -> new Choice(
                        plan.namesAYear() ? "Năm " + plan : "Kế hoạch " + plan,
                        UriComponentsBuilder.fromPath(at)
                                .queryParam(OldPlanAddress.PLAN, plan)
                                .toUriString(),
                        plan.equals(shown)))
                .toList();
    }

    private PlanId shown(String page, @Nullable String asked) {
        if (asked != null && PlanId.isOne(asked.strip())) {
            return new PlanId(asked.strip());
        }
        String key = page.startsWith(ITEM) ? page.substring(ITEM.length()) : "";
        return WorkKey.isOne(key) ? new WorkKey(key).plan() : plans.shown(null);
    }
}
