package vn.dieuphoi.engine;

/**
 * The application cannot start as it is set up. The message is one Vietnamese line that says what is wrong and what to
 * do; the person sees nothing else, and the exit code is not 0.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal without a cause behind it.
     *
     * @param message one line: what is wrong and what to do
     */
    public StartRefused(String message) {
        super(message);
    }

    /**
     * A refusal that something else brought about.
     *
     * @param message one line: what is wrong and what to do
     * @param cause for the log file of a developer, never shown
     */
    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
