package vn.dieuphoi.messages;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * Something to tell.
 *
 * @param key natural key; nobody is told the same key twice
 * @param subject natural key of the work, request or report it is about
 * @param title one line, without line breaks
 * @param link a path of the application, such as {@code /muc/2023-3.4}; null without one
 */
public record Message(
        String key,
        MessageKind kind,
        Subject subject,
        String title,
        Content content,
        @Nullable String link,
        Recipient to) {

    public Message {
        title = oneLine(title);
    }

    public Message(
            String key,
            MessageKind kind,
            Subject subject,
            String title,
            String body,
            @Nullable String link,
            Recipient to) {
        this(key, kind, subject, title, Content.of(body), link, to);
    }

    /** Titles become headers of letters: what breaks a line would start another header. */
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
