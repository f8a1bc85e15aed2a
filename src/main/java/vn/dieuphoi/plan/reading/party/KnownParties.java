package vn.dieuphoi.plan.reading.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Letters;

/** The parties that are known before a document is read, by all their spellings. */
public final class KnownParties {

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

    public static final KnownParties EMPTY = new KnownParties(List.of());

    /**
     * A party.
     *
     * @param outside whether it stands outside the department
     */
    public record Known(String code, String name, List<String> spellings, boolean outside) {}

    private final Map<String, Known> bySpelling = new HashMap<>();
    private final NameKeys keys = new NameKeys();
    private final Map<String, Known> byCode = new HashMap<>();

    public KnownParties(List<Known> parties) {
        for (Known party : parties) {
            byCode.putIfAbsent(party.code(), party);
            add(party, party.name());
            party.spellings().forEach(spelling -> add(party, spelling));
        }
    }

    private void add(Known party, String spelling) {
        String key = key(spelling);
        if (!key.isEmpty()) {
            bySpelling.putIfAbsent(key, party);
            keys.add(key);
        }
    }

    public boolean isEmpty() {
        return bySpelling.isEmpty();
    }

    /** The party that is written so; null where none is. */
    public @Nullable Known find(String words) {
        Known party = bySpelling.get(key(words));
        return party != null
                ? party
                : bySpelling.get(key(BRACKETS.matcher(Effort.counted(words)).replaceAll("")));
    }

    @Nullable
    Known byCode(String code) {
        return byCode.get(code);
    }

    /** How many characters at the beginning are the longest known name; 0 where none is. */
    int longestAt(CharSequence words) {
        return keys.longestAt(words);
    }

    /** Capital letters, spaces, dashes and the article of sets make no difference. */
    static String key(String words) {
        return Letters.key(words)
                .replaceAll("^(?:các|những) ", "")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }
}
