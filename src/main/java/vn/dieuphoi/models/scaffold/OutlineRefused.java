package vn.dieuphoi.models.scaffold;

import vn.dieuphoi.Refused;

/** An outline that cannot be read or does not fit into the frame. */
public class OutlineRefused extends Refused {

    private static final long serialVersionUID = 1L;

    public OutlineRefused(String message) {
        super(message);
    }
}
