package vn.dieuphoi.worklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.obligation.Obligation;

/**
 * In which groups a person acts, and which of them are lent by somebody who is away.
 *
 * @param own the groups of the person's own offices
 * @param lent by the absent person
 */
record Hands(String person, Collection<String> own, Map<String, Set<String>> lent) {

    Hands {
        lent = new LinkedHashMap<>(lent);
    }

    /** Where a piece of work that the person may open belongs: to them, to colleagues, or to somebody who is away. */
    WhoseWork place(Obligation owed) {
        @Nullable String absent = owed.actingFor();
        if (person.equals(owed.holder())) {
            return absent == null ? WhoseWork.MINE : WhoseWork.of(absent);
        }
        Optional<String> lender = Optional.ofNullable(owed.candidateGroup()).flatMap(this::lender);
        return lender.isPresent()
                ? WhoseWork.of(lender.get())
                : owed.holder() == null ? WhoseWork.MINE : WhoseWork.OFFICE;
    }

    /** Who lends a group that is not the person's own; a group of heads is nobody's own for being in the office. */
    private Optional<String> lender(String group) {
        if (own.contains(group)) {
            return Optional.empty();
        }
        return lent.entrySet().stream()
                .filter(one -> one.getValue().contains(group)
                        || HeadGroup.officeInCharge(group).isPresent()
                                && !own.contains(HeadGroup.whole(group))
                                && one.getValue().contains(HeadGroup.whole(group)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
