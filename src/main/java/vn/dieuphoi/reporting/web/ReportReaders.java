package vn.dieuphoi.reporting.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.Journal;

/** Knows who may read reports: leadership, the standing office and administrators. */
@Component
class ReportReaders {

    private final PersonRegister people;
    private final PartyRegister parties;
    private final Journal journal;

    ReportReaders(PersonRegister people, PartyRegister parties, Journal journal) {
        this.people = people;
        this.parties = parties;
        this.journal = journal;
    }

    /** @param wanted what is asked for; a refusal stands in the history under it */
    ReportReader of(Authentication login, String wanted) {
        Set<PartyCode> offices = people.actsFor(login.getName());
        boolean administrator =
                login.getAuthorities().stream().anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
        ReportReader reader = new ReportReader(
                offices.contains(parties.leadership().code()),
                offices.contains(parties.standingOffice().code()),
                administrator);
        if (!reader.leader() && !reader.writer() && !administrator) {
            journal.record(login.getName(), wanted, "Bị từ chối xem báo cáo", null);
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }
}
