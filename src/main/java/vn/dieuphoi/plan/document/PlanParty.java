package vn.dieuphoi.plan.document;

import java.util.List;
import java.util.Locale;
import vn.dieuphoi.office.PartyCode;

/**
 * A party as this document speaks of it.
 *
 * @param spellings the words the document uses for it; capital and small letters count the same
 * @param topics words of an office's own field, to compare with the items it leads; empty for most
 */
public record PlanParty(PartyCode code, Kind kind, String name, List<String> spellings, List<String> topics) {

    /** An office of the department, a party outside it, or a group that the document does not name. */
    public enum Kind {
        OFFICE,
        OUTSIDE,
        UNNAMED
    }

    public PlanParty {
        spellings = List.copyOf(spellings);
        topics = List.copyOf(topics);
    }

    public boolean standsIn(String text) {
        return containsAny(text, spellings);
    }

    public boolean hasTopicIn(String text) {
        return containsAny(text, topics);
    }

    public List<String> spellingsIn(String text) {
        return spellings.stream()
                .filter(spelling -> containsAny(text, List.of(spelling)))
                .toList();
    }

    private static boolean containsAny(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }
}
