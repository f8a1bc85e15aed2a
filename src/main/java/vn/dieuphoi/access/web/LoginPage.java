package vn.dieuphoi.access.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page everybody signs in on. */
@Controller
class LoginPage {

    private final boolean demonstration;

    LoginPage(Environment environment) {
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(Model model, HttpSession session) {
        model.addAttribute("problem", takeProblem(session));
        model.addAttribute("demonstration", demonstration);
        return "login";
    }

    /** The sentence of the last refusal; shown once. */
    private static @Nullable String takeProblem(HttpSession session) {
        Object last = session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return last instanceof AuthenticationException refusal ? refusal.getMessage() : null;
    }
}
