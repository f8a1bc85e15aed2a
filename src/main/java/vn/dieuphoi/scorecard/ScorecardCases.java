package vn.dieuphoi.scorecard;

import java.util.Collection;
import java.util.List;

/**
 * An office's figures with all that they are the sum of.
 *
 * @param entries by work
 */
public record ScorecardCases(Scorecard card, List<ScorecardEntry> entries) {

    /** The cases behind figures, in the order of the list. */
    public List<ScorecardEntry> behind(Collection<ScorecardFigure> figures) {
        return entries.stream()
                .filter(entry -> figures.contains(entry.figure()))
                .toList();
    }
}
