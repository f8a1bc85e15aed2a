package vn.dieuphoi.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dieuphoi.access.LoginProblem;

/** The page everybody signs in on. */
@Controller
class LoginPage {

    private final boolean demonstration;

    LoginPage(Environment environment) {
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String show(Model model, @RequestParam(name = "error", required = false) @Nullable String problem) {
        if (problem != null) {
            LoginProblem.of(problem).ifPresent(known -> model.addAttribute("problem", known.sentence()));
        }
        model.addAttribute("demonstration", demonstration);
        return "login";
    }
}
