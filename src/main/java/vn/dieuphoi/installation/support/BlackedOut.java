package vn.dieuphoi.installation.support;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out of a text what is secret or says who somebody is. */
final class BlackedOut {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");

    /** Ten digits and more as people write them, with or without +84. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\p{N}.:-])(?:\\+84|0)(?:[ .]?\\d){8,10}(?![\\p{N}:-])");

    /** What a database adds to its complaint: the row itself, the statement with its values. */
    private static final Pattern ROWS = Pattern.compile(
            "(?im)^.*(?:\\bdetail:|\\bchi tiết:|\\bstatement:|\\bcontext:|\\bparameters:|failing row contains).*$");

    private static final int SHORTEST_SECRET = 4;

    private final List<Pattern> words;

    /**
     * @param names of people and their accounts
     * @param secrets passwords and keys
     */
    BlackedOut(Collection<String> names, Collection<String> secrets) {
        String all = names.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String hidden = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        words = List.of(whole(hidden), whole(all));
    }

    /** A short one within another word is none. */
    private static Pattern whole(String alternatives) {
        return Pattern.compile(
                alternatives.isEmpty() ? "(?!)" : "(?iu)(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    String of(String text) {
        String result = words.get(0).matcher(text).replaceAll("[bí mật]");
        result = EMAIL.matcher(result).replaceAll("[địa chỉ thư]");
        result = ROWS.matcher(result).replaceAll("[dòng của cơ sở dữ liệu]");
        result = words.get(1).matcher(result).replaceAll("[tên]");
        return PHONE.matcher(result).replaceAll("[số điện thoại]");
    }
}
