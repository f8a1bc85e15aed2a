package vn.dieuphoi.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Sha256;

/**
 * One message on its way through one channel.
 *
 * @param recipient the person's id; empty for somebody without an account
 * @param link a path of the application
 * @param repeat whether an earlier attempt may have arrived
 */
public record Letter(
        long id,
        String key,
        MessageKind kind,
        LocalDate day,
        String recipient,
        String name,
        String address,
        String title,
        Content content,
        @Nullable String link,
        boolean repeat) {

    private static final int LENGTH = 32;

    /** The same letter, of which another attempt may have arrived. */
    Letter asRepeat() {
        return new Letter(id, key, kind, day, recipient, name, address, title, content, link, true);
    }

    /** The same for every attempt, so that the other side can tell a repeat; says nothing about the content. */
    public String reference() {
        return Sha256.hex(key + "\n" + address).substring(0, LENGTH);
    }
}
