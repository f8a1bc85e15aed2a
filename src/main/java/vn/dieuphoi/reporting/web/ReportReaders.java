package vn.dieuphoi.reporting.web;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.NotTheirs;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Knows who may read reports: leadership, the standing office and administrators. */
@Component
class ReportReaders {

    private final PersonRegister people;
    private final PartyRegister parties;

    ReportReaders(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    /** @throws NotTheirs for everybody else */
    ReportReader of(Authentication login) {
        Set<PartyCode> offices = people.actsFor(login.getName());
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        ReportReader reader =
                new ReportReader(parties.leadershipIn(offices), parties.standingOfficeIn(offices), administrator);
        if (!reader.leader() && !reader.writer() && !administrator) {
            throw NotTheirs.place();
        }
        return reader;
    }
}
