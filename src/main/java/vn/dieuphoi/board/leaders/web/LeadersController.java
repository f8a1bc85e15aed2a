package vn.dieuphoi.board.leaders.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.Gathering;
import vn.dieuphoi.board.LateBoard;
import vn.dieuphoi.board.LateWorks;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.LeadersBoard;
import vn.dieuphoi.board.leaders.LeadersPicture;
import vn.dieuphoi.board.leaders.OfficeBar;
import vn.dieuphoi.board.leaders.WaitingDecisions;
import vn.dieuphoi.board.web.BoardWords;
import vn.dieuphoi.board.web.Viewers;
import vn.dieuphoi.escalation.held.HeldDirective;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.escalation.register.OrderFilter;
import vn.dieuphoi.escalation.register.OrderRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.PlansInWork;

/** The leaders' board: ten seconds to see, then to decide. */
@Controller
@RequestMapping("/bang")
class LeadersController {

    private final LeadersBoard board;
    private final LateBoard lateBoard;
    private final WaitingDecisions decisions;
    private final HeldDirectives held;
    private final PlanRegister register;
    private final PlansInWork plans;
    private final Viewers viewers;
    private final BoardWords words;
    private final PersonRegister people;
    private final DepartmentRegister department;
    private final OrderRegister orders;
    private final Clock clock;

    LeadersController(
            LeadersBoard board,
            LateBoard lateBoard,
            WaitingDecisions decisions,
            HeldDirectives held,
            PlanRegister register,
            PlansInWork plans,
            Viewers viewers,
            BoardWords words,
            PersonRegister people,
            DepartmentRegister department,
            OrderRegister orders,
            Clock clock) {
        this.board = board;
        this.lateBoard = lateBoard;
        this.decisions = decisions;
        this.held = held;
        this.register = register;
        this.plans = plans;
        this.viewers = viewers;
        this.words = words;
        this.people = people;
        this.department = department;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping
    String board(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            @RequestParam(name = "gom", required = false) @Nullable String gathered,
            Authentication login,
            Model model) {
        PlanId id = plans.shown(asked);
        Optional<Plan> plan = register.find(id);
        model.addAttribute("plan", id);
        Optional<LeadersPicture> picture = plan.map(found -> board.of(found, viewers.readable(login)));
        model.addAttribute(
                "namedOffices",
                picture.stream()
                        .flatMap(drawn -> drawn.offices().stream())
                        .map(OfficeBar::code)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.joining(",")));
        model.addAttribute("words", words);
        model.addAttribute("picture", picture.orElse(null));
        model.addAttribute("classes", Doing.counted());
        Viewer viewer = viewers.viewer(login);
        Gathering gathering = Gathering.of(gathered);
        model.addAttribute("gathering", gathering);
        model.addAttribute("gatherings", Gathering.values());
        List<LateWorks> late = LateWorks.without(lateBoard.late(viewer, gathering), held.notices());
        model.addAttribute("late", late);
        model.addAttribute(
                "lateThings",
                late.stream().mapToInt(alike -> alike.each().size()).sum());
        model.addAttribute("decides", viewers.leads(login));
        model.addAttribute("approvals", decisions.approvals(viewer));
        model.addAttribute("others", decisions.extensionsAndDeclinings(viewer));
        List<HeldDirective> shown = held.shown();
        model.addAttribute("held", shown);
        model.addAttribute("me", viewer.person());
        model.addAttribute("myName", people.displayName(viewer.person()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("orders", orders.list(new OrderFilter(id, null, null, null, null)));
        model.addAttribute("department", department.now());
        model.addAttribute(
                "names",
                shown.stream()
                        .map(HeldDirective::person)
                        .distinct()
                        .collect(Collectors.toMap(person -> person, people::displayName)));
        return "leaders";
    }
}
