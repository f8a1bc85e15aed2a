package vn.dieuphoi.office.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.dieuphoi.Refused;

/** A first password, shown once to the administrator; 15 letters and digits that nobody mixes up, and a sign. */
public final class NewPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int TRIES = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    /** The engine refuses a password in which the person's name, part of it or the login stands, such as "an". */
    public static String next(String id, String name, String email) {
        int givenName = name.lastIndexOf(' ') + 1;
        List<String> known = Stream.of(id, email, name.substring(0, givenName).strip(), name.substring(givenName))
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> !words.isEmpty())
                .toList();
        return Stream.generate(NewPassword::any)
                .limit(TRIES)
                .filter(password -> known.stream().noneMatch(password.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "Không lập được mật khẩu không chứa tên của " + name + "; hãy ghi đầy đủ họ và tên."));
    }

    private static String any() {
        return some(CAPITALS, 3) + some(LETTERS, 4) + "-" + some(LETTERS, 4) + some(DIGITS, 4);
    }

    private static String some(String from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(from.charAt(RANDOM.nextInt(from.length())));
        }
        return text.toString();
    }
}
