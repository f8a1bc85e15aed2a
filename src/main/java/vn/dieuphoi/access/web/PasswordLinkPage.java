package vn.dieuphoi.access.web;

import java.security.Principal;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.Actor;
import vn.dieuphoi.LinkToken;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.password.PasswordDesk;
import vn.dieuphoi.access.password.PasswordRules;

/** A new password by a link: made by an administrator, used once by the owner of the account. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PasswordLinkPage {

    private static final String LINK = "/mat-khau/";

    private final PasswordDesk passwords;
    private final String baseUrl;

    PasswordLinkPage(PasswordDesk passwords, @Value("${dieuphoi.mail.base-url}") String baseUrl) {
        this.passwords = passwords;
        this.baseUrl = baseUrl;
    }

    /** The answer itself shows the link: a page to come back to would have to keep it. */
    @PostMapping("/nhan-su/{id}/mat-khau")
    String make(@PathVariable String id, Principal login, Model model, RedirectAttributes next) {
        try {
            model.addAttribute(
                    "link",
                    baseUrl
                            + LINK
                            + passwords.link(id, Actor.of(login.getName())).value());
            model.addAttribute("id", id);
            return "password-link";
        } catch (Refused refused) {
            next.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/nhan-su/" + id;
        }
    }

    @PostMapping("/nhan-su/{id}/dang-xuat-moi-noi")
    String signOutEverywhere(@PathVariable String id, Principal login, RedirectAttributes next) {
        passwords.signOutEverywhere(id, Actor.of(login.getName()));
        next.addFlashAttribute("done", "Đã đăng xuất tài khoản " + id + " ở mọi nơi.");
        return "redirect:/nhan-su/" + id;
    }

    @GetMapping(LINK + "{token}")
    ModelAndView show(@PathVariable String token) {
        Optional<String> account = LinkToken.read(token).flatMap(passwords::accountOf);
        return account.isPresent() ? form(account.get()) : closed();
    }

    @PostMapping(LINK + "{token}")
    ModelAndView use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again) {
        Optional<LinkToken> link = LinkToken.read(token);
        Optional<String> account = link.flatMap(passwords::accountOf);
        if (account.isEmpty()) {
            return closed();
        }
        try {
            passwords.use(link.get(), new PasswordDesk.Wanted(wanted, again));
            return new ModelAndView("redirect:/login?moi");
        } catch (Refused refused) {
            return form(account.get()).addObject("problem", refused.getMessage());
        }
    }

    private static ModelAndView form(String account) {
        return new ModelAndView("new-password").addObject("account", account).addObject("rule", PasswordRules.SENTENCE);
    }

    private static ModelAndView closed() {
        ModelAndView page = new ModelAndView("new-password");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
