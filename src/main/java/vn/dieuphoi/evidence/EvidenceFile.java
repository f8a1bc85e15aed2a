package vn.dieuphoi.evidence;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.Vietnamese;

/**
 * A stored file without its content.
 *
 * @param subject the natural key of what it belongs to: {@code 2023-3.4}, {@code 2023-3.4>STC}, …
 * @param type what the content is by our own look, never what the browser claimed
 * @param size in bytes
 * @param uploadedBy in whose place too, when a substitute handed it in
 * @param uploaderName the same as people read it
 * @param removed null while the file counts
 */
public record EvidenceFile(
        long id,
        Subject subject,
        String name,
        String type,
        long size,
        String sha256,
        Actor uploadedBy,
        String uploaderName,
        Instant uploadedAt,
        @Nullable Removal removed) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    /** Who took a file out of account, when and why. */
    public record Removal(Actor by, String byName, Instant at, String reason) {

        public String moment() {
            return words(at);
        }
    }

    /** "09:15 03/04/2023". */
    public String moment() {
        return words(uploadedAt);
    }

    /** "1,2 MB", "35 KB". */
    public String sizeWords() {
        return sizeWords(size);
    }

    static String sizeWords(long size) {
        if (size < 1024) {
            return size + " byte";
        }
        double kilobytes = size / 1024.0;
        return kilobytes < 1000
                ? Math.round(kilobytes) + " KB"
                : Vietnamese.format("%.1f MB", kilobytes / 1024).replace(",0 ", " ");
    }

    private static String words(Instant moment) {
        return ZonedDateTime.ofInstant(moment, HoChiMinhTime.ZONE).format(MOMENT);
    }
}
