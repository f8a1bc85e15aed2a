package vn.dieuphoi.office;

import java.security.SecureRandom;

/** A first password, shown once to the administrator; 15 letters and digits that nobody mixes up, and a sign. */
final class NewPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    static String next() {
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
