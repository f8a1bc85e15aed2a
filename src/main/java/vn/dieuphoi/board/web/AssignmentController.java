package vn.dieuphoi.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.AssignmentBoard;
import vn.dieuphoi.board.order.WorkOrder;
import vn.dieuphoi.board.order.WorkOrders;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.PlansInWork;
import vn.dieuphoi.work.assignment.AssignmentDesk;

/** The tasks outside the plan. */
@Controller
@RequestMapping("/giao-viec")
class AssignmentController {

    private final AssignmentBoard board;
    private final AssignmentDesk desk;
    private final WorkOrders orders;
    private final EvidenceDesk evidence;
    private final PersonRegister people;
    private final BoardWords words;
    private final PlansInWork plans;

    AssignmentController(
            AssignmentBoard board,
            AssignmentDesk desk,
            WorkOrders orders,
            EvidenceDesk evidence,
            PersonRegister people,
            BoardWords words,
            PlansInWork plans) {
        this.plans = plans;
        this.board = board;
        this.desk = desk;
        this.orders = orders;
        this.evidence = evidence;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String asked,
            @RequestParam(name = "don-vi", defaultValue = "") String office,
            @RequestParam(name = "tinh-trang", required = false) Standing.@Nullable State status,
            HttpServletRequest request,
            Principal login,
            Model model) {
        // Tasks are given without a plan too, so that today's stand here whether its plan is adopted or not.
        PlanId plan = asked == null ? plans.current() : plans.shown(asked);
        AssignmentBoard.Newest newest =
                board.newest(plan, people.actsFor(login.getName()), request.isUserInRole("ADMIN"), office);
        List<AssignmentBoard.Row> all = newest.rows();
        model.addAttribute("plan", plan);
        model.addAttribute("office", office);
        model.addAttribute("status", status);
        model.addAttribute("statuses", Standing.State.classes());
        model.addAttribute("offices", desk.offices());
        model.addAttribute("total", newest.count());
        model.addAttribute("newest", newest.more() ? all.size() : 0);
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(row -> status == null || row.standing().state() == status)
                        .toList());
        Map<String, WorkOrder> orderOf =
                orders.of(all.stream().map(row -> row.work().key().value()).toList());
        model.addAttribute("orderOf", orderOf);
        model.addAttribute("filesOf", filesOf(orderOf));
        model.addAttribute("assigns", desk.assignersOf(login.getName()));
        model.addAttribute("words", words);
        model.addAttribute("mayAssign", !desk.assignersOf(login.getName()).isEmpty());
        return "assignments";
    }

    private Map<Subject, List<EvidenceFile>> filesOf(Map<String, WorkOrder> orderOf) {
        return evidence.ofAll(orderOf.values().stream().map(WorkOrder::subject).collect(Collectors.toSet())).stream()
                .filter(file -> file.removed() == null)
                .collect(Collectors.groupingBy(EvidenceFile::subject));
    }
}
