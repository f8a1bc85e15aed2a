package vn.dieuphoi.adoption.effect.web;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;

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
        boolean inside = people.actsFor(login.getName()).stream().anyMatch(party -> !parties.isOutside(party));
        if (!administers(login) && !inside) {
            throw NotTheirs.place();
        }
    }

    /** Of which work somebody may open the page: of all, or of what an own office leads. */
    Predicate<WorkItem> opens(Authentication login) {
        Set<PartyCode> offices = people.actsFor(login.getName());
        boolean all = administers(login) || parties.wholePlanIsOf(offices);
        return work -> all || offices.contains(work.lead());
    }

    private static boolean administers(Authentication login) {
        return login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
    }
}
