package vn.dieuphoi.lists;

import vn.dieuphoi.Refused;

/** The second of two clicks. */
public class AlreadyImported extends Refused {

    private static final long serialVersionUID = 1L;

    AlreadyImported() {
        super("Danh sách này đã được nhập một lần, nên không nhập lại.");
    }
}
