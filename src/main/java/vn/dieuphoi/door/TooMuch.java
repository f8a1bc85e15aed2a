package vn.dieuphoi.door;

import vn.dieuphoi.Refused;

/** A refusal of an upload by its size or by how many files it has. */
final class TooMuch extends Refused {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
