package vn.dieuphoi.messages;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * A message as its reader finds it.
 *
 * @param link a path of the application; null without one
 * @param readAt null while it is unread
 */
public record Told(
        long id,
        MessageKind kind,
        Subject subject,
        String title,
        Content content,
        @Nullable String link,
        LocalDate day,
        Instant toldAt,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
