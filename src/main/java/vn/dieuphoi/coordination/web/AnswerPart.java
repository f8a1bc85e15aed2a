package vn.dieuphoi.coordination.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.answer.AnswerRights;
import vn.dieuphoi.coordination.answer.LetterDesk;
import vn.dieuphoi.coordination.view.RequestPart;
import vn.dieuphoi.office.PartyCode;

/** The ways to answer, on the request's page: the partner's own page, links for who has no account, letters. */
@Component
class AnswerPart implements RequestPart {

    private final AnswerRights rights;
    private final AnswerLinkLines links;
    private final LetterDesk letters;

    AnswerPart(AnswerRights rights, AnswerLinkLines links, LetterDesk letters) {
        this.rights = rights;
        this.links = links;
        this.letters = letters;
    }

    @Override
    public Map<String, Object> attributes(CoordinationRequest request, Set<PartyCode> offices, String login) {
        boolean issuesLinks = rights.mayIssueLink(login, request.key()) && rights.withoutAccounts(request.key());
        boolean waiting = request.state().withPartner();
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("mayAnswer", waiting && rights.mayAnswer(login, request.key()));
        attributes.put("mayEnterLetter", waiting && rights.mayEnterLetter(login, request.key()));
        attributes.put("mayIssueLink", issuesLinks && !request.state().closed());
        attributes.put("links", issuesLinks ? links.of(request.key()) : List.of());
        attributes.put("letters", letters.lettersOf(request.key()));
        return attributes;
    }
}
