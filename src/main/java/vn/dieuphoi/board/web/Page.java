package vn.dieuphoi.board.web;

import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dieuphoi.office.PersonRegister;

/** What every page of ours shows around its own content. */
@ControllerAdvice
class Page {

    private final boolean demonstration;
    private final PersonRegister people;

    Page(Environment environment, PersonRegister people) {
        demonstration = Arrays.asList(environment.getActiveProfiles()).contains("demo");
        this.people = people;
    }

    /** Whether the clock bar stands at the top. */
    @ModelAttribute("demonstration")
    boolean demonstration() {
        return demonstration;
    }

    /** Who is logged in, as a person reads it. */
    @ModelAttribute("person")
    @Nullable
    String person(@Nullable Principal login) {
        return login == null ? null : people.displayName(login.getName());
    }
}
