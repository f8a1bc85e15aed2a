package vn.dieuphoi.plan.reading.party;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that a document itself writes plainly; they decide where commas and "và" part names elsewhere. */
public final class NameStore {

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();

    /** A name that stands alone. */
    void add(String name) {
        String key = PartyRegister.key(name);
        counts.merge(key, 1, Integer::sum);
        written.putIfAbsent(loose(key), name);
    }

    boolean knows(String name) {
        return counts.containsKey(PartyRegister.key(name));
    }

    int longestAt(CharSequence words) {
        String text = words.toString();
        for (int end = Math.min(text.length(), 120); end > 2; end--) {
            boolean border = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (border && counts.containsKey(PartyRegister.key(text.substring(0, end)))) {
                return end;
            }
        }
        return 0;
    }

    /** The same name as it is written elsewhere, where only "và" and marks differ. */
    @Nullable
    String otherwise(String name) {
        return written.get(loose(PartyRegister.key(name)));
    }

    private static String loose(String key) {
        return key.replaceAll("(?:^| )và(?= )", "").strip();
    }
}
