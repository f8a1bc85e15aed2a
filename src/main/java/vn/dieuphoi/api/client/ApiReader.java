package vn.dieuphoi.api.client;

import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A program at the moment of its call.
 *
 * @param everything whether it reads the work of all offices
 * @param offices whose work, and what is asked of which, it reads
 */
public record ApiReader(String client, boolean everything, Set<String> offices) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return client;
    }

    /** For statements, which know no empty list. */
    public Set<String> officesOrNone() {
        return offices.isEmpty() ? Set.of("") : offices;
    }
}
