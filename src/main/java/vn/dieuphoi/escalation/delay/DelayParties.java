package vn.dieuphoi.escalation.delay;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;

/**
 * On which side of a piece of work a party stands that does not lead it.
 *
 * @param internal the offices of the department, dissolved ones too; every other is an outside party
 * @param leadership null in a house without one, where nothing is late either
 * @param headGroup the group of the department's head alone
 */
record DelayParties(Set<PartyCode> internal, @Nullable PartyCode leadership, String headGroup) {

    static DelayParties of(PartyRegister parties) {
        return new DelayParties(
                Stream.concat(parties.all().stream(), parties.dissolved().stream())
                        .filter(party -> party.kind() == PartyKind.INTERNAL)
                        .map(Party::code)
                        .collect(Collectors.toSet()),
                parties.holder(PartyDuty.LEADERSHIP).map(Party::code).orElse(null),
                parties.headGroup());
    }

    /** The late days of the department's head are leadership's. */
    PartyCode who(String owedBy) {
        return leadership != null && owedBy.equals(headGroup) ? leadership : new PartyCode(owedBy);
    }

    DelaySplit.Side sideOf(PartyCode party) {
        if (party.equals(leadership)) {
            return DelaySplit.Side.LEADERSHIP;
        }
        return internal.contains(party) ? DelaySplit.Side.PARTNER : DelaySplit.Side.OUTSIDE;
    }
}
