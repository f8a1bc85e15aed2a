package vn.dieuphoi;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody asks for what is others'. The security log knows it; whether there is such a thing they need not learn. The one way in
 * which a page forbids: a status alone would not say whether the place or the thing was not theirs.
 */
public final class NotTheirs extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final boolean place;

    private NotTheirs(HttpStatus status, boolean place, @Nullable String sentence) {
        super(status, sentence);
        this.place = place;
    }

    /** Answered like a page that is not there. */
    public static NotTheirs hidden() {
        return new NotTheirs(HttpStatus.NOT_FOUND, false, null);
    }

    /** @param sentence said instead of the usual one, to whoever asks and whether there is such a thing or not */
    public static NotTheirs hidden(String sentence) {
        return new NotTheirs(HttpStatus.NOT_FOUND, false, sentence);
    }

    /** Answered as forbidden, where everybody knows that there is such a page. */
    public static NotTheirs forbidden() {
        return new NotTheirs(HttpStatus.FORBIDDEN, false, null);
    }

    /** The same for a part of the application that is for another role, whatever stands in it. */
    public static NotTheirs place() {
        return new NotTheirs(HttpStatus.FORBIDDEN, true, null);
    }

    /** Whether a whole part of the application was closed to them, not a thing in it. */
    public boolean isPlace() {
        return place;
    }
}
