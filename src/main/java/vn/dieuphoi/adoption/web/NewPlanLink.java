package vn.dieuphoi.adoption.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dieuphoi.adoption.AdoptionReader;

/** Whether the way to a new plan stands in the menu. */
@ControllerAdvice
class NewPlanLink {

    private final AdoptionReader reader;

    NewPlanLink(AdoptionReader reader) {
        this.reader = reader;
    }

    @ModelAttribute("makesPlans")
    boolean makesPlans(@Nullable Authentication login) {
        return login != null && reader.may(login);
    }
}
