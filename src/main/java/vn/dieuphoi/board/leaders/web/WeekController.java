package vn.dieuphoi.board.leaders.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.week.LeadersWeek;
import vn.dieuphoi.board.web.BoardWords;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.PlansInWork;

/** The weekly picture, on one page. */
@Controller
class WeekController {

    private final LeadersWeek week;
    private final PlanRegister register;
    private final PlansInWork plans;
    private final Viewers viewers;
    private final BoardWords words;
    private final DepartmentRegister department;
    private final Clock clock;

    WeekController(
            LeadersWeek week,
            PlanRegister register,
            PlansInWork plans,
            Viewers viewers,
            BoardWords words,
            DepartmentRegister department,
            Clock clock) {
        this.week = week;
        this.register = register;
        this.plans = plans;
        this.viewers = viewers;
        this.words = words;
        this.department = department;
        this.clock = clock;
    }

    @GetMapping("/bang/tuan")
    String show(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            Authentication login,
            Model model) {
        if (!viewers.seesEverything(login)) {
            throw NotTheirs.place();
        }
        PlanId id = plans.shown(asked);
        model.addAttribute("plan", id);
        model.addAttribute("words", words);
        model.addAttribute("department", department.now());
        model.addAttribute("classes", Doing.counted());
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "news",
                register.find(id)
                        .map(plan -> week.of(plan, viewers.readable(login)))
                        .orElse(null));
        return "leaders-week";
    }
}
