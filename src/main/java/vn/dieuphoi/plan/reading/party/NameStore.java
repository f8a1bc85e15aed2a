package vn.dieuphoi.plan.reading.party;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a document itself writes plainly; they decide where commas and "và" part names elsewhere. */
public final class NameStore {

    private final NameKeys keys = new NameKeys();
    private final Map<String, String> written = new HashMap<>();

    /** A name that stands alone. */
    void add(String name) {
        String key = KnownParties.key(name);
        keys.add(key);
        written.putIfAbsent(loose(key), name);
    }

    boolean knows(String name) {
        return keys.holds(KnownParties.key(name));
    }

    int longestAt(CharSequence words) {
        return keys.longestAt(words);
    }

    /** The same name as it is written elsewhere, where only "và" and marks differ. */
    @Nullable
    String otherwise(String name) {
        return written.get(loose(KnownParties.key(name)));
    }

    private static String loose(String key) {
        return key.replaceAll("(?:^| )và(?= )", "").strip();
    }
}
