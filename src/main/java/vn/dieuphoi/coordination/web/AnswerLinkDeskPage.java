package vn.dieuphoi.coordination.web;

import java.security.Principal;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.KeyedPage;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.coordination.answer.AnswerLinkIssued;
import vn.dieuphoi.coordination.answer.AnswerLinkOrder;
import vn.dieuphoi.coordination.answer.AnswerRights;
import vn.dieuphoi.engine.FormTickets;

/** Where who asks makes links for parties without an account, and takes them back. */
@Controller
class AnswerLinkDeskPage {

    static final String PATH = "/de-nghi/lien-ket";

    private static final String LAST_DAY = "Ngày cuối mở được";

    private final AnswerKeys keys;
    private final AnswerRights rights;
    private final AnswerLinkDesk links;
    private final AnswerLinkLines lines;
    private final AnswerViews views;
    private final CoordinationDesk desk;
    private final FormTickets tickets;
    private final String baseUrl;

    AnswerLinkDeskPage(
            AnswerKeys keys,
            AnswerRights rights,
            AnswerLinkDesk links,
            AnswerLinkLines lines,
            AnswerViews views,
            CoordinationDesk desk,
            FormTickets tickets,
            @Value("${dieuphoi.mail.base-url}") String baseUrl) {
        this.keys = keys;
        this.rights = rights;
        this.links = links;
        this.lines = lines;
        this.views = views;
        this.desk = desk;
        this.tickets = tickets;
        this.baseUrl = baseUrl;
    }

    @GetMapping(PATH)
    String show(@RequestParam String ma, Principal login, Model model) {
        RequestKey key = allowed(ma, login);
        return page(key, new LinkDraft("", TypedDate.shown(links.proposedLastDay(desk.request(key)))), login, model);
    }

    @PostMapping(PATH)
    String issue(
            @RequestParam String ma,
            @RequestParam(defaultValue = "") String danhCho,
            @RequestParam(defaultValue = "") String den,
            @RequestParam(name = "phieu", defaultValue = "") String ticket,
            Principal login,
            Model model,
            RedirectAttributes next) {
        RequestKey key = allowed(ma, login);
        try {
            LocalDate lastDay =
                    TypedDate.field(LAST_DAY).optional(den).orElseGet(() -> links.proposedLastDay(desk.request(key)));
            boolean handsOver = rights.handsOverLink(login.getName(), key);
            AnswerLinkOrder order = new AnswerLinkOrder(danhCho, lastDay);
            AnswerLinkIssued issued = tickets.onceFor(
                    ticket, () -> links.issue(key, order, handsOver, rights.askingActor(login.getName(), key)));
            if (handsOver) {
                next.addFlashAttribute("issued", address(issued));
            }
            next.addFlashAttribute("issuedFor", issued.link().forWhom());
            next.addFlashAttribute("email", issued.link().email().orElse(null));
            next.addFlashAttribute("mailed", issued.mailed());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return page(key, new LinkDraft(danhCho, den), login, model);
        }
        return KeyedPage.backTo(PATH, key.value());
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
        return KeyedPage.backTo(PATH, key.value());
    }

    private RequestKey allowed(String ma, Principal login) {
        RequestKey key = keys.read(ma);
        AnswerKeys.allow(rights.mayIssueLink(login.getName(), key));
        return key;
    }

    /** As letters say it: whoever asked for this page under another name makes no link of it. */
    private String address(AnswerLinkIssued issued) {
        return baseUrl + issued.path();
    }

    private String page(RequestKey key, LinkDraft draft, Principal login, Model model) {
        model.addAttribute("request", views.of(key));
        model.addAttribute("links", lines.of(key));
        model.addAttribute("impossible", links.impossible(desk.request(key)).orElse(null));
        model.addAttribute("address", links.registeredAddress(desk.request(key)).orElse(null));
        model.addAttribute("handsOver", rights.handsOverLink(login.getName(), key));
        model.addAttribute("entersLetters", rights.entersLetters(login.getName()));
        model.addAttribute("draft", draft);
        return "answer-links";
    }

    /** What was typed for a new link. */
    record LinkDraft(String forWhom, String lastDay) {}
}
