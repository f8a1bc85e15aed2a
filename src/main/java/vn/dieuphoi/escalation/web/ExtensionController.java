package vn.dieuphoi.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.escalation.extension.ExtensionBook;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.obligation.Standings;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.deadline.Owed;

/** Where a party asks for more time, and sees what was decided. */
@Controller
@RequestMapping("/gia-han")
class ExtensionController {

    private final ExtensionDesk desk;
    private final ExtensionBook book;
    private final DeadlineBook deadlines;
    private final Standings standings;
    private final PartyRegister parties;

    ExtensionController(
            ExtensionDesk desk,
            ExtensionBook book,
            DeadlineBook deadlines,
            Standings standings,
            PartyRegister parties) {
        this.desk = desk;
        this.book = book;
        this.deadlines = deadlines;
        this.standings = standings;
        this.parties = parties;
    }

    @GetMapping
    String form(@RequestParam("ma") Subject subject, Principal login, HttpServletRequest request, Model model) {
        Owed owed = readable(subject, login, request);
        return page(owed, login, model);
    }

    @PostMapping
    String ask(
            @RequestParam("ma") Subject subject,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "vuot", defaultValue = "false") boolean beyondPlan,
            Principal login,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        Owed owed = readable(subject, login, request);
        @Nullable String problem = null;
        try {
            if (!beyondPlan) {
                desk.requireWithinPlan(subject, wanted);
            }
            desk.ask(subject, wanted, reason, login.getName());
        } catch (Refused refused) {
            problem = refused.getMessage();
        } catch (DataIntegrityViolationException askedTwice) {
            problem = "Đã có một đề nghị gia hạn đang chờ quyết định; hãy chờ kết quả rồi mới gửi tiếp.";
        }
        if (problem != null) {
            model.addAttribute("refused", problem);
            model.addAttribute("wanted", wanted);
            model.addAttribute("reason", reason);
            model.addAttribute("beyondPlan", beyondPlan);
            return page(owed, login, model);
        }
        next.addFlashAttribute("done", "Đã gửi đề nghị gia hạn. Hạn cũ vẫn tính cho đến khi có quyết định.");
        return KeyedPage.backTo("/gia-han", subject.key());
    }

    private String page(Owed owed, Principal login, Model model) {
        model.addAttribute("owed", owed);
        model.addAttribute("standing", standings.of(owed.dueOn()));
        model.addAttribute("ownedBy", parties.party(owed.owedBy()).name());
        model.addAttribute("assignedBy", parties.party(owed.assignedBy()).name());
        model.addAttribute(
                "hindrance", desk.hindrance(owed.subject(), login.getName()).orElse(null));
        return "extension";
    }

    private Owed readable(Subject subject, Principal login, HttpServletRequest request) {
        Owed owed;
        try {
            owed = deadlines.owed(subject);
        } catch (Refused unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
        if (!request.isUserInRole("ADMIN") && !book.readableBy(owed, login.getName())) {
            throw NotTheirs.forbidden();
        }
        return owed;
    }
}
