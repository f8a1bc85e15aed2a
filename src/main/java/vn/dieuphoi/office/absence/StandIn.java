package vn.dieuphoi.office.absence;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.office.PartyCode;

/**
 * One right that somebody has today because another is away.
 *
 * @param substitute who acts
 * @param absent the person who is away, or the code of a party that has no head at the time
 * @param groups the engine's groups of the absent
 * @param parties those of the groups that are parties
 * @param headOf the party whose head is away; empty when the absent heads none
 * @param leftAlone the party whose head is away, or the only one who works there; empty where others go on
 * @param words "vắng đến hết 20/10/2023, Trần Đức Anh làm thay"
 */
public record StandIn(
        String substitute,
        String absent,
        Set<String> groups,
        Set<PartyCode> parties,
        Set<PartyCode> headOf,
        Optional<PartyCode> leftAlone,
        String words) {

    /** All in which the substitute acts: as a member and, where the absent heads one, as its head. */
    public Set<String> lent() {
        Set<String> lent = new TreeSet<>(groups);
        headOf.forEach(party -> lent.add(HeadGroup.of(party.value())));
        return lent;
    }
}
