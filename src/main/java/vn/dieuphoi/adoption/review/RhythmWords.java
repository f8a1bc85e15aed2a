package vn.dieuphoi.adoption.review;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.Refused;

/** How often a plan asks, in words. */
final class RhythmWords {

    private static final Map<String, String> WORDS = words();

    private RhythmWords() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("none", "không hỏi");
        words.put("weekly", "hằng tuần");
        words.put("fortnightly", "hai tuần một lần");
        words.put("monthly", "hằng tháng");
        words.put("quarterly", "hằng quý");
        words.put("yearly", "hằng năm");
        words.put("MONDAY", "thứ Hai");
        words.put("TUESDAY", "thứ Ba");
        words.put("WEDNESDAY", "thứ Tư");
        words.put("THURSDAY", "thứ Năm");
        words.put("FRIDAY", "thứ Sáu");
        return words;
    }

    static String of(String key) {
        return WORDS.getOrDefault(key, key);
    }

    /** @throws Refused when it is no rhythm */
    static String key(String typed) {
        return WORDS.entrySet().stream()
                .filter(each -> each.getKey().equals(typed.strip())
                        || PlainWords.of(each.getValue()).equals(PlainWords.of(typed)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Refused("Hãy ghi một trong: " + String.join(", ", WORDS.values()) + "."));
    }
}
