package vn.dieuphoi.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person may see and start; which tasks they get follows from their groups. */
public enum Role {
    ADMIN,
    LEADERSHIP,
    OFFICE;

    /** The engine gives this group every right. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private static final String LEADERSHIP_GROUP = "LDS";

    static Role of(List<String> groups) {
        if (groups.contains(ADMINISTRATORS)) {
            return ADMIN;
        }
        return groups.contains(LEADERSHIP_GROUP) ? LEADERSHIP : OFFICE;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
