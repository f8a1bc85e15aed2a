package vn.dieuphoi.access.secondstep;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The secret that a telephone and we share: 160 bits, as authenticators take them. */
record AuthenticatorKey(String text) {

    /** Every authenticator takes six digits and SHA-1; more of either some show wrong without saying so. */
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final String PRODUCT = "Điều Phối";

    /** A step before and after, for a telephone whose clock is a little wrong and for slow fingers. */
    private static final int AROUND = 1;

    static AuthenticatorKey random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new AuthenticatorKey(new Base32().encodeToString(bits));
    }

    /** @return the time step of which the code is, in steps of 30 seconds since 1970; empty when it is of none around now */
    OptionalLong stepOf(String code, Instant now) {
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - AROUND, step + AROUND)
                .filter(one -> code(one).equals(code))
                .findFirst();
    }

    private String code(long step) {
        try {
            Instant then = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(text), CODES.getAlgorithm()), then, Locale.ROOT);
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }

    /** For an authenticator, as a picture. */
    String address(String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(PRODUCT), encoded(account), text, encoded(PRODUCT));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In fours, as somebody types it. */
    String typed() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "AuthenticatorKey";
    }
}
