package vn.dieuphoi.plan.reading.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/**
 * A party that the draft names.
 *
 * @param code of the register, or proposed from the name
 * @param spellings in which the document writes it
 * @param first its first mention; null where only the register knows it
 * @param mentions how often it is named
 */
public record DraftParty(
        String code,
        String name,
        List<String> spellings,
        boolean known,
        @Nullable Fact first,
        int mentions) {}
