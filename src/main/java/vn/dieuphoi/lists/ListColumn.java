package vn.dieuphoi.lists;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.PlainWords;

/**
 * A column of a list, found by its heading wherever it stands.
 *
 * @param heading as our sample writes it and as faults name it
 * @param needed whether a list without it is none
 * @param spellings the headings that mean it, without what makes no difference
 */
public record ListColumn(String heading, boolean needed, Set<String> spellings) {

    public static ListColumn needed(String heading, String... otherNames) {
        return new ListColumn(heading, true, spellings(heading, otherNames));
    }

    public static ListColumn optional(String heading, String... otherNames) {
        return new ListColumn(heading, false, spellings(heading, otherNames));
    }

    private static Set<String> spellings(String heading, String... otherNames) {
        return Stream.concat(Stream.of(heading), Stream.of(otherNames))
                .map(PlainWords::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isHeadedBy(String words) {
        return spellings.contains(PlainWords.of(words));
    }
}
