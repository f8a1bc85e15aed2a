package vn.dieuphoi;

/** A refusal by the rules of the domain. The message is Vietnamese and tells the person what to do. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was refused, why, and what the person can do instead */
    public Refused(String message) {
        super(message);
    }
}
