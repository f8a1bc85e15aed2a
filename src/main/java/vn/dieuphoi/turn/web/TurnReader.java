package vn.dieuphoi.turn.web;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;

/** Who reads the year's turn: leadership, which signs, and the standing office, which proposes; administrators look on. */
@Component
class TurnReader {

    private final PersonRegister people;
    private final PartyRegister parties;

    TurnReader(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    void requireReader(Authentication login) {
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        require(administrator || leads(login) || proposes(login));
    }

    void requireProposer(Authentication login) {
        require(proposes(login));
    }

    void requireLeader(Authentication login) {
        require(leads(login));
    }

    /** Its lead's office, which is asked and answers. */
    void requireLeadOf(WorkItem work, Authentication login) {
        if (!offices(login).contains(work.lead())) {
            throw NotTheirs.forbidden();
        }
    }

    boolean proposes(Authentication login) {
        return offices(login).contains(parties.standingOffice().code());
    }

    private boolean leads(Authentication login) {
        return offices(login).contains(parties.leadership().code());
    }

    private Set<PartyCode> offices(Authentication login) {
        return people.actsFor(login.getName());
    }

    private static void require(boolean right) {
        if (!right) {
            throw NotTheirs.place();
        }
    }
}
