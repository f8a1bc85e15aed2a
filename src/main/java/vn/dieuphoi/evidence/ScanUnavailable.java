package vn.dieuphoi.evidence;

import java.io.IOException;

/** The scanner gave no verdict. */
class ScanUnavailable extends IOException {

    private static final long serialVersionUID = 1L;

    ScanUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    ScanUnavailable(String message) {
        super(message);
    }
}
