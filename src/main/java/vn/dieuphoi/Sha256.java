package vn.dieuphoi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The hash by which content is known again: SHA-256, in small hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** Of the text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of files by their names, in whatever order they come. */
    public static String hex(Map<String, String> files) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(files)
                .forEach((name, content) ->
                        all.append(name).append('\n').append(content).append('\n'));
        return hex(all.toString());
    }

    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Of content that is read to its end and written on meanwhile; neither stream is closed. */
    public static String hex(InputStream content, OutputStream copy) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(content, digest).transferTo(copy);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** For content that comes piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
