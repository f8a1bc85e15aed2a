package vn.dieuphoi.plan.reading.text;

import vn.dieuphoi.Refused;

/** A file that holds no plan that can be read, and what to do about it. */
public class CannotRead extends Refused {

    private static final long serialVersionUID = 1L;

    public CannotRead(String message) {
        super(message);
    }
}
