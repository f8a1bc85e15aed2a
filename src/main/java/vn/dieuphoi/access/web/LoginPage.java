package vn.dieuphoi.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.access.LoginProblem;
import vn.dieuphoi.access.provider.IdentityProvider;
import vn.dieuphoi.access.secondstep.CodeFilter;
import vn.dieuphoi.access.secondstep.PasswordPassed;

/** The page everybody signs in on. */
@Controller
class LoginPage {

    private final boolean demonstration;
    private final ObjectProvider<IdentityProvider> provider;

    LoginPage(Environment environment, ObjectProvider<IdentityProvider> provider) {
        this.provider = provider;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(Model model, @RequestParam(name = "error", required = false) @Nullable String problem) {
        if (problem != null) {
            LoginProblem.of(problem).ifPresent(known -> model.addAttribute("problem", known.sentence()));
        }
        model.addAttribute("demonstration", demonstration);
        provider.ifAvailable(
                one -> model.addAttribute("provider", one.label()).addAttribute("entry", IdentityProvider.ENTRY));
        return "login";
    }

    /** After the password, for who has turned the second step on. */
    @GetMapping(CodeFilter.PAGE)
    String code(
            HttpServletRequest request,
            Model model,
            @RequestParam(name = "error", required = false) @Nullable String problem) {
        Optional<PasswordPassed> waiting = PasswordPassed.in(request);
        if (waiting.isEmpty()) {
            return "redirect:/login";
        }
        if (problem != null) {
            LoginProblem.of(problem).ifPresent(known -> model.addAttribute("problem", known.sentence()));
        }
        model.addAttribute("account", waiting.get().account());
        return "login-code";
    }
}
