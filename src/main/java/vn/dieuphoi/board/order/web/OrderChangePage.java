package vn.dieuphoi.board.order.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.board.order.OrderChanges;
import vn.dieuphoi.board.order.WorkOrder;
import vn.dieuphoi.board.order.WorkOrders;
import vn.dieuphoi.engine.FormTickets;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.assignment.Assignment;

/** One piece of work outside the plan, for whoever gave it: put right, another day, withdrawn; each form is sent once. */
@Controller
@RequestMapping("/giao-viec/{key}")
class OrderChangePage {

    private static final int LONGEST_PRODUCT = 250;
    private static final int LONGEST_REASON = 1000;

    private final OrderChanges changes;
    private final WorkRegister register;
    private final WorkOrders orders;
    private final EvidenceDesk evidence;
    private final PartyRegister parties;
    private final FormTickets tickets;
    private final Clock clock;

    OrderChangePage(
            OrderChanges changes,
            WorkRegister register,
            WorkOrders orders,
            EvidenceDesk evidence,
            PartyRegister parties,
            FormTickets tickets,
            Clock clock) {
        this.changes = changes;
        this.register = register;
        this.orders = orders;
        this.evidence = evidence;
        this.parties = parties;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** What was typed into the form that was refused. */
    record Typed(String act, String content, String product, String day, String reason) {

        public String reasonOf(String form) {
            return act.equals(form) ? reason : "";
        }
    }

    @GetMapping
    String show(@PathVariable String key, Principal login, Model model) {
        Assignment given = changes.theirs(key(key), login.getName());
        return page(new Typed("", given.content(), given.product().orElse(""), "", ""), given, model);
    }

    private String page(Typed typed, Assignment given, Model model) {
        WorkItem work = register.item(given.workItem());
        @Nullable
        WorkOrder order = orders.of(List.of(work.key().value())).get(work.key().value());
        List<EvidenceFile> files = order == null
                ? List.of()
                : evidence.of(order.subject()).stream()
                        .filter(file -> file.removed() == null)
                        .toList();
        model.addAttribute("work", work);
        model.addAttribute("office", parties.party(work.lead()).name());
        model.addAttribute("typed", typed);
        model.addAttribute("document", order == null ? "" : order.document().words());
        model.addAttribute("files", files);
        model.addAttribute("others", order == null ? List.of() : orders.worksOf(order.id()));
        return "assignment-change";
    }

    @PostMapping("/sua")
    String correct(
            @PathVariable String key,
            @RequestParam(name = "noi-dung", defaultValue = "") String content,
            @RequestParam(name = "san-pham", defaultValue = "") String product,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        Assignment given = changes.theirs(key(key), login.getName());
        Consumer<WorkKey> read = work -> {
            TypedText.within(TypedText.PARAGRAPHS, "Nội dung việc", content);
            TypedText.within(LONGEST_PRODUCT, "Sản phẩm", product);
            TypedText.within(LONGEST_REASON, "Lý do", reason);
            tickets.once(ticket, () -> changes.correct(work, content, product, reason.strip(), login.getName()));
        };
        return act(
                given,
                model,
                next,
                new Typed("sua", content, product, "", reason),
                read,
                "Đã sửa nội dung; đơn vị đã được báo.");
    }

    @PostMapping("/han")
    String newDay(
            @PathVariable String key,
            @RequestParam(name = "han", defaultValue = "") String day,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        Assignment given = changes.theirs(key(key), login.getName());
        Consumer<WorkKey> read = work -> {
            TypedText.within(LONGEST_REASON, "Lý do", reason);
            LocalDate due = TypedDate.field("Hạn mới")
                    .notBefore(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE), "đã qua")
                    .read(day);
            tickets.once(ticket, () -> changes.newDay(work, due, reason.strip(), login.getName()));
        };
        return act(
                given,
                model,
                next,
                new Typed("han", given.content(), given.product().orElse(""), day, reason),
                read,
                "Đã đổi hạn; đơn vị đã được báo.");
    }

    @PostMapping("/rut")
    String withdraw(
            @PathVariable String key,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        Assignment given = changes.theirs(key(key), login.getName());
        Consumer<WorkKey> read = work -> {
            TypedText.within(LONGEST_REASON, "Lý do", reason);
            tickets.once(ticket, () -> changes.withdraw(work, reason.strip(), login.getName()));
        };
        return act(
                given,
                model,
                next,
                new Typed("rut", given.content(), given.product().orElse(""), "", reason),
                read,
                "Đã rút việc; những gì đang làm dừng lại trong giây lát, đơn vị đã được báo.");
    }

    private String act(
            Assignment given, Model model, RedirectAttributes next, Typed typed, Consumer<WorkKey> act, String done) {
        try {
            act.accept(given.workItem());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(typed, given, model);
        }
        next.addFlashAttribute("done", done);
        return "redirect:/giao-viec";
    }

    private static WorkKey key(String key) {
        return WorkKey.of(Subject.of(key)).orElseThrow(NotTheirs::hidden);
    }
}
