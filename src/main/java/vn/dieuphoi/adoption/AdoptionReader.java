package vn.dieuphoi.adoption;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Who works on a new plan: the standing office and administrators. Asked at every call. */
@Component
public class AdoptionReader {

    private final PersonRegister people;
    private final PartyRegister parties;

    AdoptionReader(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    public boolean may(Authentication login) {
        return login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()))
                || parties.holder(PartyDuty.STANDING_OFFICE)
                        .filter(office -> people.actsFor(login.getName()).contains(office.code()))
                        .isPresent();
    }

    /** Answers 403 to anybody else. */
    public void require(Authentication login) {
        if (!may(login)) {
            throw NotTheirs.place();
        }
    }
}
