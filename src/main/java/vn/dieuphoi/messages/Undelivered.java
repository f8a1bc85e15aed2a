package vn.dieuphoi.messages;

/** A letter that its channel did not get rid of. */
public class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean channelDown;
    private final boolean mayHaveArrived;

    private Undelivered(String words, boolean channelDown, boolean mayHaveArrived, Throwable cause) {
        super(words, cause);
        this.channelDown = channelDown;
        this.mayHaveArrived = mayHaveArrived;
    }

    /** The server does not answer: every other letter would fare the same. */
    static Undelivered nobodyThere(String words, Throwable cause) {
        return new Undelivered(words, true, false, cause);
    }

    /** The server broke off: the letter may have arrived all the same. */
    static Undelivered brokenOff(String words, Throwable cause) {
        return new Undelivered(words, true, true, cause);
    }

    /** The server is there and does not take this letter. */
    static Undelivered refused(String words, Throwable cause) {
        return new Undelivered(words, false, false, cause);
    }

    boolean channelDown() {
        return channelDown;
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
