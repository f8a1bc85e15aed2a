package vn.dieuphoi.scorecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/**
 * What somebody wrote about a figure.
 *
 * @param figure the figure's name in addresses
 * @param value what the figure was when it was written
 * @param answers the note that leadership answers with it; null for what the office wrote
 */
public record ScorecardNote(
        long id,
        PartyCode office,
        String period,
        String figure,
        int value,
        String words,
        Actor author,
        Instant at,
        @Nullable Long answers) {}
