package vn.dieuphoi.plan.reading.party;

import java.util.HashSet;
import java.util.Set;

/** Finds the longest known name at the beginning of words without comparing every one of them. */
final class NameKeys {

    private static final int LONGEST = 160;

    private final Set<String> keys = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();
    private int longest;

    void add(String key) {
        keys.add(key);
        firstWords.add(first(key));
        longest = Math.max(longest, key.length());
    }

    boolean holds(String key) {
        return keys.contains(key);
    }

    /** How many characters the longest known name takes; 0 where none stands there. */
    int longestAt(CharSequence words) {
        int most = Math.min(words.length(), Math.min(LONGEST, longest + 40));
        String text = words.subSequence(0, most).toString();
        if (!firstWords.contains(first(KnownParties.key(text)))) {
            return 0;
        }
        for (int end = most; end > 1; end--) {
            boolean border = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
            if (border && keys.contains(KnownParties.key(text.substring(0, end)))) {
                return end;
            }
        }
        return 0;
    }

    private static String first(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
