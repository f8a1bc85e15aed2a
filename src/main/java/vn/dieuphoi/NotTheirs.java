package vn.dieuphoi;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody asks for what is others'. The security log knows it; whether there is such a thing they need not learn. */
public final class NotTheirs extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private NotTheirs(HttpStatus status) {
        super(status);
    }

    /** Answered like a page that is not there. */
    public static NotTheirs hidden() {
        return new NotTheirs(HttpStatus.NOT_FOUND);
    }

    /** Answered as forbidden, where everybody knows that there is such a page. */
    public static NotTheirs forbidden() {
        return new NotTheirs(HttpStatus.FORBIDDEN);
    }
}
