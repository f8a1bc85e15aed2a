package vn.dieuphoi.access;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person may see and start; which tasks they get follows from their groups. */
public enum Role {
    ADMIN,
    LEADERSHIP,
    OFFICE;

    /** The engine gives this group every right. */
    public static final String ADMINISTRATORS = "camunda-admin";

    /** @param leadership whether the groups mean leadership */
    static Role of(List<String> groups, Predicate<String> leadership) {
        if (groups.contains(ADMINISTRATORS)) {
            return ADMIN;
        }
        return groups.stream().anyMatch(leadership) ? LEADERSHIP : OFFICE;
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
