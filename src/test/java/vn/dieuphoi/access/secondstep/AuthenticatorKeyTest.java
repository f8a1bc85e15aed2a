package vn.dieuphoi.access.secondstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.engine.StartRefused;

/** The secret of a telephone, its codes and its lock. */
class AuthenticatorKeyTest {

    /** Pixels to a square. */
    private static final int SCALE = 4;

    private static final AuthenticatorKey STANDARD = new AuthenticatorKey(
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 6238, appendix B, the last six of eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(STANDARD.stepOf(code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
    }

    @Test
    void aCodeIsGoodAStepBeforeAndAfterAndNoLonger() {
        assertThat(STANDARD.stepOf("287082", Instant.ofEpochSecond(59 + 30))).hasValue(1);
        assertThat(STANDARD.stepOf("287082", Instant.ofEpochSecond(59 - 30))).hasValue(1);
        assertThat(STANDARD.stepOf("287082", Instant.ofEpochSecond(59 + 60))).isEmpty();
    }

    @Test
    void anAuthenticatorReadsTheAddress() throws Exception {
        assertThat(STANDARD.address("khtc.truong"))
                .isEqualTo("otpauth://totp/%C4%90i%E1%BB%81u%20Ph%E1%BB%91i:khtc.truong?secret=" + STANDARD.text()
                        + "&issuer=%C4%90i%E1%BB%81u%20Ph%E1%BB%91i");
        assertThat(photographed(KeyPicture.of(STANDARD.address("khtc.truong"))))
                .isEqualTo(STANDARD.address("khtc.truong"));
        assertThat(AuthenticatorKey.random().text()).hasSize(32).doesNotContain("=");
    }

    @Test
    void aLockedSecretIsWorthNothingUnderAnotherKeyOrInAnotherRow() {
        KeySafe safe = new KeySafe(key('a'));
        String closed = safe.close("khtc.truong", STANDARD);

        assertThat(closed).doesNotContain(STANDARD.text());
        assertThat(safe.open("khtc.truong", closed)).contains(STANDARD);
        assertThat(safe.open("quantri", closed)).isEmpty();
        assertThat(new KeySafe(key('b')).open("khtc.truong", closed)).isEmpty();
        assertThat(new KeySafe("").open("khtc.truong", closed)).isEmpty();
        assertThat(safe.open("khtc.truong", "rác")).isEmpty();
        assertThat(safe.close("khtc.truong", STANDARD)).as("another each time").isNotEqualTo(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn", "YWJj", "không phải base64 nhưng dài đủ ba mươi hai byte"})
    void aKeyThatIsNoneEndsTheStart(String key) {
        assertThatThrownBy(() -> new KeySafe(key))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("openssl rand -base64 32");
    }

    /** What a telephone reads of it. */
    private static String photographed(String picture) throws Exception {
        String svg = new String(
                Base64.getDecoder().decode(picture.substring("data:image/svg+xml;base64,".length())),
                StandardCharsets.US_ASCII);
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1));
        int[] pixels = new int[side * side * SCALE * SCALE];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(square -> {
            for (int i = 0; i < SCALE * SCALE; i++) {
                int x = Integer.parseInt(square.group(1)) * SCALE + i % SCALE;
                int y = Integer.parseInt(square.group(2)) * SCALE + i / SCALE;
                pixels[y * side * SCALE + x] = 0;
            }
        });
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(side * SCALE, side * SCALE, pixels))))
                .getText();
    }

    private static String key(char sign) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(sign).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
