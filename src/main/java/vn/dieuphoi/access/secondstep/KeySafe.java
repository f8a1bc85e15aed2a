package vn.dieuphoi.access.secondstep;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/** Locks the secrets of telephones away from whoever reads the database: AES-256-GCM with a key that stands elsewhere. */
@Component
class KeySafe {

    private static final Logger LOG = LoggerFactory.getLogger(KeySafe.class);

    private static final int KEY_BYTES = 32;

    private final @Nullable SecretKey key;

    KeySafe(@Value("${dieuphoi.totp.key:}") String key) {
        this.key = key.isBlank() ? null : read(key.strip());
    }

    private static SecretKey read(String key) {
        byte[] bits;
        try {
            bits = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            bits = new byte[0];
        }
        if (bits.length != KEY_BYTES) {
            throw new StartRefused(
                    "DIEUPHOI_TOTP_KEY phải là 32 byte ngẫu nhiên viết bằng base64; lập bằng lệnh: openssl rand -base64 32");
        }
        return new SecretKeySpec(bits, "AES");
    }

    /** Whether there is a key to lock with. */
    boolean has() {
        return key != null;
    }

    /** With the account's name inside, so that one row is worth nothing in the place of another. */
    String close(String account, AuthenticatorKey secret) {
        if (key == null) {
            throw new IllegalStateException("no key");
        }
        try {
            JWEObject closed = new JWEObject(
                    new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM),
                    new Payload(account + "\n" + secret.text()));
            closed.encrypt(new DirectEncrypter(key));
            return closed.serialize();
        } catch (JOSEException neverForSuchAKey) {
            throw new IllegalStateException(neverForSuchAKey);
        }
    }

    /** @return empty without the key with which it was locked */
    Optional<AuthenticatorKey> open(String account, String closed) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            JWEObject opened = JWEObject.parse(closed);
            opened.decrypt(new DirectDecrypter(key));
            String text = opened.getPayload().toString();
            String mine = account + "\n";
            return text.startsWith(mine)
                    ? Optional.of(new AuthenticatorKey(text.substring(mine.length())))
                    : Optional.empty();
        } catch (ParseException | JOSEException otherKey) {
            LOG.warn("Khóa DIEUPHOI_TOTP_KEY không mở được bí mật hai bước của {}; khóa đã đổi?", account);
            return Optional.empty();
        }
    }
}
