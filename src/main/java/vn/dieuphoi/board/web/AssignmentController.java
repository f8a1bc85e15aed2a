package vn.dieuphoi.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.board.AssignmentBoard;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.PlansInWork;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** The tasks outside the plan: those given, and giving one. */
@Controller
@RequestMapping("/giao-viec")
class AssignmentController {

    private final AssignmentBoard board;
    private final AssignmentDesk desk;
    private final AssignmentStart start;
    private final FormTickets tickets;
    private final PersonRegister people;
    private final BoardWords words;
    private final PlansInWork plans;
    private final PlanRegister register;
    private final Clock clock;

    AssignmentController(
            AssignmentBoard board,
            AssignmentDesk desk,
            AssignmentStart start,
            FormTickets tickets,
            PersonRegister people,
            BoardWords words,
            PlansInWork plans,
            PlanRegister register,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.board = board;
        this.desk = desk;
        this.start = start;
        this.tickets = tickets;
        this.people = people;
        this.words = words;
        this.clock = clock;
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
        List<AssignmentBoard.Row> all =
                board.rows(plan, people.actsFor(login.getName()), request.isUserInRole("ADMIN"));
        model.addAttribute("plan", plan);
        model.addAttribute("office", office);
        model.addAttribute("status", status);
        model.addAttribute("statuses", Standing.State.classes());
        model.addAttribute("offices", desk.offices());
        model.addAttribute("total", all.size());
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(row ->
                                office.isEmpty() || row.work().lead().value().equals(office))
                        .filter(row -> status == null || row.standing().state() == status)
                        .toList());
        model.addAttribute("words", words);
        model.addAttribute("mayAssign", !desk.assignersOf(login.getName()).isEmpty());
        return "assignments";
    }

    @GetMapping("/moi")
    String blank(Principal login, Model model) {
        return form(new AssignmentStart.Form("", "", "", null, "", List.of(), false), login, model);
    }

    @PostMapping("/moi")
    String give(
            @RequestParam(name = "don-vi", defaultValue = "") String office,
            @RequestParam(name = "noi-dung", defaultValue = "") String content,
            @RequestParam(name = "san-pham", defaultValue = "") String product,
            @RequestParam(name = "han", defaultValue = "") String dueOn,
            @RequestParam(name = "han-bang-loi", defaultValue = "") String dueWords,
            @RequestParam(name = "phoi-hop", defaultValue = "") List<String> partners,
            @RequestParam(name = "vuot", defaultValue = "false") boolean beyondPlan,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        AssignmentStart.Form written = new AssignmentStart.Form(
                office, content, product, dueOn.isBlank() ? null : dueOn, dueWords, partners, beyondPlan);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        requireAssigner(login);
        try {
            TypedText.within(TypedText.PARAGRAPHS, "Nội dung việc", content);
            TypedText.within(250, "Sản phẩm", product);
            TypedText.within(120, "Thời hạn bằng lời", dueWords);
            TypedDate.field("Hạn hoàn thành")
                    .notBefore(today, "đã qua")
                    .withinPlan(register.lastDay(register.on(today), today), beyondPlan)
                    .optional(dueOn);
            tickets.once(ticket, () -> start.start(written, login.getName()));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return form(written, login, model);
        }
        next.addFlashAttribute("done", "Đã giao việc. Đơn vị nhận được trong danh sách việc của mình trong giây lát.");
        return "redirect:/giao-viec";
    }

    private String form(AssignmentStart.Form written, Principal login, Model model) {
        requireAssigner(login);
        model.addAttribute("written", written);
        model.addAttribute("ticket", tickets.issue());
        model.addAttribute("offices", desk.offices());
        model.addAttribute("partners", desk.partners());
        return "assignment-form";
    }

    private void requireAssigner(Principal login) {
        if (desk.assignersOf(login.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
