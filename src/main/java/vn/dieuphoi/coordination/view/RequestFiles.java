package vn.dieuphoi.coordination.view;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.office.PartyCode;

/** The files on the page of a request. */
@Component
class RequestFiles implements RequestPart {

    private final EvidenceDesk evidence;
    private final EvidenceAccess access;

    RequestFiles(EvidenceDesk evidence, EvidenceAccess access) {
        this.evidence = evidence;
        this.access = access;
    }

    @Override
    public Map<String, Object> attributes(CoordinationRequest request, Set<PartyCode> offices, String login) {
        String key = request.key().value();
        return Map.of(
                "evidence", evidence.of(Subject.of(key)), "mayAddEvidence", access.mayAdd(Subject.of(key), login));
    }
}
