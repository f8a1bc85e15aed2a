package vn.dieuphoi.coordination.web;

import java.security.Principal;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.AnswerLinkDesk;
import vn.dieuphoi.coordination.AnswerLinkIssued;
import vn.dieuphoi.coordination.AnswerLinkOrder;
import vn.dieuphoi.coordination.AnswerRights;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;

/** Where who asks makes links for parties without an account, and takes them back. */
@Controller
class AnswerLinkDeskPage {

    static final String PATH = "/de-nghi/lien-ket";

    private final AnswerKeys keys;
    private final AnswerRights rights;
    private final AnswerLinkDesk links;
    private final AnswerLinkLines lines;
    private final AnswerViews views;
    private final CoordinationDesk desk;

    AnswerLinkDeskPage(
            AnswerKeys keys,
            AnswerRights rights,
            AnswerLinkDesk links,
            AnswerLinkLines lines,
            AnswerViews views,
            CoordinationDesk desk) {
        this.keys = keys;
        this.rights = rights;
        this.links = links;
        this.lines = lines;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(@RequestParam String ma, Principal login, Model model) {
        RequestKey key = allowed(ma, login);
        return page(key, new LinkDraft("", "", links.proposedLastDay(desk.request(key))), model);
    }

    @PostMapping(PATH)
    String issue(
            @RequestParam String ma,
            @RequestParam(defaultValue = "") String danhCho,
            @RequestParam(defaultValue = "") String thu,
            @RequestParam(defaultValue = "") String den,
            Principal login,
            Model model,
            RedirectAttributes next) {
        RequestKey key = allowed(ma, login);
        LocalDate lastDay = TypedDay.read(den).orElseGet(() -> links.proposedLastDay(desk.request(key)));
        try {
            AnswerLinkIssued issued = links.issue(
                    key, new AnswerLinkOrder(danhCho, thu, lastDay), rights.askingActor(login.getName(), key));
            next.addFlashAttribute("issued", address(issued));
            next.addFlashAttribute("issuedFor", issued.link().forWhom());
            next.addFlashAttribute("email", issued.link().email().orElse(null));
            next.addFlashAttribute("mailed", issued.mailed());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(key, new LinkDraft(danhCho, thu, lastDay), model);
        }
        return AnswerKeys.backTo(PATH, key.value());
    }

    @PostMapping(PATH + "/thu-hoi")
    String revoke(@RequestParam String ma, @RequestParam long so, Principal login, RedirectAttributes next) {
        RequestKey key = allowed(ma, login);
        // Who may take back a link of this request may not take back another's.
        AnswerKeys.allow(links.linksOf(key).stream().anyMatch(link -> link.id() == so));
        try {
            links.revoke(so, rights.askingActor(login.getName(), key));
            next.addFlashAttribute("done", "Đã thu hồi liên kết; ai mở nó sẽ đọc thấy là đã thu hồi.");
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
        }
        return AnswerKeys.backTo(PATH, key.value());
    }

    private RequestKey allowed(String ma, Principal login) {
        RequestKey key = keys.read(ma);
        AnswerKeys.allow(rights.mayIssueLink(login.getName(), key));
        return key;
    }

    private static String address(AnswerLinkIssued issued) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(issued.path())
                .toUriString();
    }

    private String page(RequestKey key, LinkDraft draft, Model model) {
        model.addAttribute("request", views.of(key));
        model.addAttribute("links", lines.of(key));
        model.addAttribute("impossible", links.impossible(desk.request(key)).orElse(null));
        model.addAttribute("draft", draft);
        return "answer-links";
    }

    /** What was typed for a new link. */
    record LinkDraft(String forWhom, String email, LocalDate lastDay) {}
}
