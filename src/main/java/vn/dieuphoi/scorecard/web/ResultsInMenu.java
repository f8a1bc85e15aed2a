package vn.dieuphoi.scorecard.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Whether the way to the results stands in the menu: outside parties have none. */
@ControllerAdvice
class ResultsInMenu {

    private final PersonRegister people;
    private final PartyRegister parties;

    ResultsInMenu(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    @ModelAttribute("seesResults")
    boolean seesResults(@Nullable Authentication login) {
        return login != null
                && (login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()))
                        || people.actsFor(login.getName()).stream()
                                .flatMap(office -> parties.find(office).stream())
                                .anyMatch(office -> !office.outside()
                                        && (office.kind() == PartyKind.INTERNAL || office.kind() == PartyKind.SET)));
    }
}
