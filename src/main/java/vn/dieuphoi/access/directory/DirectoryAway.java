package vn.dieuphoi.access.directory;

/** The directory does not answer; whether a password is somebody's nobody knows. */
public class DirectoryAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryAway(Throwable cause) {
        super(cause);
    }
}
