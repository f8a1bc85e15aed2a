package vn.dieuphoi.scorecard.web;

import java.util.Set;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.scorecard.Scorecard;

/**
 * Who looks at results: leadership, the standing office and administrators at all, an office at its own.
 *
 * @param offices for whom the person acts today
 */
record ScorecardViewer(boolean everything, Set<PartyCode> offices) {

    boolean maySee(Scorecard card) {
        return everything || offices.contains(card.office());
    }
}
