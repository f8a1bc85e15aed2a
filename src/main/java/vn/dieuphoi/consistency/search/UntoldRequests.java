package vn.dieuphoi.consistency.search;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;

/** Nobody is told where nobody answers for the party; leadership reads of what waits in its digest. */
@Component
class UntoldRequests implements Search {

    private final PersonRegister people;
    private final PartyRegister parties;

    UntoldRequests(PersonRegister people, PartyRegister parties) {
        this.people = people;
        this.parties = parties;
    }

    @Override
    public String rule() {
        return "request.without-message";
    }

    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        return candidates.stream()
                .filter(row -> isTold(new PartyCode(Rows.text(row, "party"))))
                .map(row -> new Sighting(Subject.of(Rows.text(row, "subject")), "đơn vị " + Rows.text(row, "party")))
                .toList();
    }

    private boolean isTold(PartyCode party) {
        return !parties.isLeadership(party) && !people.whoAnswersFor(party).isEmpty();
    }
}
