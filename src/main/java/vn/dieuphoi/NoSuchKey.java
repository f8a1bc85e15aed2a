package vn.dieuphoi;

/**
 * A text that is no key, code or number of ours. Whoever asked for it by an address is told that there is nothing under
 * it; anywhere else it is an argument that should not have come.
 */
public class NoSuchKey extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public NoSuchKey(String message) {
        super(message);
    }
}
