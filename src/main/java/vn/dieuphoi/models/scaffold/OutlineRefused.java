package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.Refused;

/** An outline, or what the plan says of its item, cannot be drawn. */
public class OutlineRefused extends Refused {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;

    public OutlineRefused(String message) {
        this(message, "", 0);
    }

    /**
     * @param path of the place in the outline, such as {@code steps[2].task}; empty where it is no place
     * @param line of that place, from 1; 0 where it is not known
     */
    public OutlineRefused(String message, String path, int line) {
        super(message);
        this.path = path;
        this.line = line;
    }

    public String path() {
        return path;
    }

    public int line() {
        return line;
    }
}
