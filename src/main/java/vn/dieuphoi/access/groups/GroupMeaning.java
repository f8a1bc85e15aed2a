package vn.dieuphoi.access.groups;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

/**
 * What a group of a directory or provider stands for here.
 *
 * @param name as the directory or provider writes it; its case is nothing
 * @param office null when the group says nothing of it, as one of all heads
 * @param role null when the group says nothing of it
 */
public record GroupMeaning(
        String name, @Nullable PartyCode office, @Nullable PersonRole role) {

    public Optional<PartyCode> ofOffice() {
        return Optional.ofNullable(office);
    }

    public Optional<PersonRole> ofRole() {
        return Optional.ofNullable(role);
    }
}
