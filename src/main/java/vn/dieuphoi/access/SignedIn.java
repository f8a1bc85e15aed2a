package vn.dieuphoi.access;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in.
 *
 * @param id what the person signs in with; also the user id in the engine
 * @param displayName the name shown to people
 * @param groups office codes, and {@code camunda-admin} for administrators
 */
public record SignedIn(String id, String displayName, List<String> groups)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    public SignedIn {
        groups = List.copyOf(groups);
    }

    @Override
    public String getName() {
        return id;
    }

    /** Whether the person may act for the party. */
    public boolean actsFor(String party) {
        return groups.contains(party);
    }
}
