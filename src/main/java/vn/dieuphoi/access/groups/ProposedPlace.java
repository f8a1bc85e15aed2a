package vn.dieuphoi.access.groups;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

/**
 * Somebody whose groups say something else than the register.
 *
 * @param groups those that stand for something
 * @param office to which the person would go; null for nobody's
 * @param conflict why it cannot be taken over with one click, empty when it can
 */
public record ProposedPlace(
        String account, List<String> groups, @Nullable PartyCode office, PersonRole role, String conflict) {

    public boolean canBeTaken() {
        return conflict.isEmpty();
    }
}
