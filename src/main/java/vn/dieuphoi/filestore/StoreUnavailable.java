package vn.dieuphoi.filestore;

import java.io.IOException;

/** The storage did not answer, or does not have what it shall have. */
public class StoreUnavailable extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message one line in Vietnamese: which storage and what is wrong with it */
    StoreUnavailable(String message) {
        super(message);
    }

    StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
