package vn.dieuphoi.access.secondstep;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.dieuphoi.Sha256;

/** Codes on paper in the place of a telephone that was lost: each is good once. */
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    /** Nobody mixes these up. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** As they are shown, once: {@code abcd-efgh-jkmn}. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(HOW_MANY).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Without salt: nobody guesses 59 random bits of an account from their hash in the time that they are good. */
    static String hash(String account, String code) {
        return Sha256.hex(account + "\n" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
