package vn.dieuphoi.plan.reading.party;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * A party as words name it.
 *
 * @param name as it is to be called; an elided head is put back
 * @param words those of the document
 * @param scope the part of the work that is its own; null where nothing says so
 * @param doubt why a person should look; null where nothing speaks against it
 */
public record PartyMention(
        String name,
        Stretch words,
        @Nullable Stretch scope,
        @Nullable String doubt) {

    PartyMention doubted(String why) {
        return new PartyMention(name, words, scope, doubt == null ? why : doubt);
    }

    PartyMention within(@Nullable Stretch scope) {
        return new PartyMention(name, words, scope, doubt);
    }
}
