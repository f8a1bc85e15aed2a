package vn.dieuphoi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.access.password.PasswordDesk;
import vn.dieuphoi.access.password.PasswordRules;
import vn.dieuphoi.access.secondstep.SecondStep;
import vn.dieuphoi.access.session.OpenSession;
import vn.dieuphoi.access.session.OpenSessions;
import vn.dieuphoi.office.account.PasswordDuty;

/** One's own account: the password, and where one is signed in. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccountPage {

    private static final String HERE = "redirect:" + PasswordDesk.ACCOUNT;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(HoChiMinhTime.ZONE);

    private final PasswordDesk passwords;
    private final PasswordDuty duty;
    private final OpenSessions sessions;
    private final SecondStep step;

    AccountPage(PasswordDesk passwords, PasswordDuty duty, OpenSessions sessions, SecondStep step) {
        this.step = step;
        this.passwords = passwords;
        this.duty = duty;
        this.sessions = sessions;
    }

    @GetMapping(PasswordDesk.ACCOUNT)
    String show(Principal login, HttpSession session, Model model) {
        model.addAttribute("account", login.getName());
        model.addAttribute("secondStep", step.isOn(login.getName()));
        model.addAttribute("rule", PasswordRules.SENTENCE);
        model.addAttribute("due", duty.isDue(login.getName()));
        model.addAttribute(
                "sessions",
                sessions.of(login.getName(), session.getId()).stream()
                        .map(Row::of)
                        .toList());
        return "account";
    }

    @PostMapping(PasswordDesk.ACCOUNT + "/mat-khau")
    String change(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            Principal login,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        HttpSession session = request.getSession();
        try {
            passwords.change(
                    login.getName(),
                    before,
                    new PasswordDesk.Wanted(wanted, again),
                    request.getRemoteAddr(),
                    session.getId());
        } catch (Refused refused) {
            model.addAttribute("refused", refused.getMessage());
            return show(login, session, model);
        }
        next.addFlashAttribute("done", "Đã đổi mật khẩu; mọi phiên làm việc khác đã kết thúc.");
        return HERE;
    }

    @PostMapping(PasswordDesk.ACCOUNT + "/phien/{key}/ket-thuc")
    String end(@PathVariable String key, Principal login, RedirectAttributes next) {
        sessions.end(login.getName(), key);
        next.addFlashAttribute("done", "Đã kết thúc phiên làm việc.");
        return HERE;
    }

    @PostMapping(PasswordDesk.ACCOUNT + "/dang-xuat-moi-noi")
    String endOthers(Principal login, HttpSession session, RedirectAttributes next) {
        sessions.endOthers(login.getName(), session.getId());
        next.addFlashAttribute("done", "Đã đăng xuất ở mọi nơi khác.");
        return HERE;
    }

    /** A session in words. */
    record Row(String key, String device, String address, String since, String lastUse, boolean here) {

        private static Row of(OpenSession session) {
            return new Row(
                    session.key(),
                    session.place().device(),
                    session.place().address(),
                    time(session.since()),
                    time(session.lastUse()),
                    session.here());
        }

        private static String time(Instant instant) {
            return TIME.format(instant);
        }
    }
}
