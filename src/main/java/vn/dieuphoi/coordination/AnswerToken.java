package vn.dieuphoi.coordination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.NoSuchKey;

/** The secret in an answer link: 256 random bits. It is shown once; only its hash is kept. */
public record AnswerToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public AnswerToken {
        if (!FORM.matcher(value).matches()) {
            throw new NoSuchKey("Mã liên kết không hợp lệ");
        }
    }

    /** What somebody typed or followed; empty when no link of ours can look like it. */
    public static Optional<AnswerToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AnswerToken(text)) : Optional.empty();
    }

    static AnswerToken random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new AnswerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Without salt: nobody guesses 256 random bits from their hash. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "AnswerToken";
    }
}
