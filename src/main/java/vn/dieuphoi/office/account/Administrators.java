package vn.dieuphoi.office.account;

import java.util.List;

/** Who keeps the application running; not everybody of them is in the register. */
public interface Administrators {

    List<Administrator> all();

    /**
     * @param id what the person signs in with
     * @param email empty when none is known
     */
    record Administrator(String id, String name, String email) {}
}
