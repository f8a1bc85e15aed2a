package vn.dieuphoi.adoption.effect.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Who reads the plans and what they were before: everybody of the department and administrators, nobody from outside. */
@Component
class PlanPagesReader {

    private final PersonRegister people;
    private final PartyRegister parties;

    PlanPagesReader(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    void require(Authentication login) {
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        boolean inside = people.actsFor(login.getName()).stream().anyMatch(party -> !parties.isOutside(party));
        if (!administrator && !inside) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
