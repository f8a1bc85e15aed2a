package vn.dieuphoi;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a link that opens something without a login: 256 random bits. It is shown once; only its hash is kept. */
public record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public LinkToken {
        if (!FORM.matcher(value).matches()) {
            throw new NoSuchKey("Mã liên kết không hợp lệ");
        }
    }

    /** What somebody typed or followed; empty when no link of ours can look like it. */
    public static Optional<LinkToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    public static LinkToken random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Without salt: nobody guesses 256 random bits from their hash. */
    public String hash() {
        return Sha256.hex(value);
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
