package vn.dieuphoi.access.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long, and not what many people take. Which signs it is made of is nobody's business: a sentence
 * in Vietnamese with its blanks is as good as any.
 */
public final class PasswordRules {

    /** In characters, as people count them. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    /** For forms, above the field. */
    public static final String SENTENCE =
            "Ít nhất %d ký tự, không phải mật khẩu thường gặp; một câu dài dễ nhớ là tốt nhất.".formatted(SHORTEST);

    private static final int FEWEST_DIFFERENT = 5;
    private static final int LONGEST_RUN_SHARE = 2;
    private static final int SHORTEST_NAME = 4;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** @return what is wrong with the password, in one sentence; empty when it may be taken */
    public static Optional<String> fault(String password, String account) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("Mật khẩu cần ít nhất %d ký tự, hiện có %d.".formatted(SHORTEST, length));
        }
        if (length > LONGEST) {
            return Optional.of("Mật khẩu dài nhất %d ký tự, hiện có %d.".formatted(LONGEST, length));
        }
        String plain = plain(password);
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT || isMostlyARow(plain)) {
            return Optional.of("Mật khẩu quá đơn điệu: nhiều ký tự lặp lại hoặc liền nhau.");
        }
        String letters = letters(plain);
        if (letters.isEmpty() || COMMON.contains(letters) || COMMON.contains(letters(disguised(plain)))) {
            return Optional.of("Mật khẩu này nhiều người dùng nên dễ bị đoán; hãy chọn mật khẩu khác.");
        }
        String name = letters(plain(account));
        if (name.length() >= SHORTEST_NAME && letters.length() - name.length() < SHORTEST && letters.contains(name)) {
            return Optional.of("Mật khẩu không được dựa trên tên đăng nhập.");
        }
        return Optional.empty();
    }

    /** Small letters without marks. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    private static String letters(String plain) {
        return plain.replaceAll("[^a-z]+", "");
    }

    /** As people disguise letters. */
    private static String disguised(String plain) {
        return plain.replaceAll("[^a-z]+$", "")
                .replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    /** Such as abcdefgh or 87654321. */
    private static boolean isMostlyARow(String plain) {
        long neighbours = 0;
        for (int i = 1; i < plain.length(); i++) {
            if (Math.abs(plain.charAt(i) - plain.charAt(i - 1)) <= 1) {
                neighbours++;
            }
        }
        return neighbours * LONGEST_RUN_SHARE > plain.length();
    }

    private static Set<String> read() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
