package vn.dieuphoi.escalation.delay;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;

/**
 * On which side of a piece of work a party stands that does not lead it.
 *
 * @param internal the offices of the department, dissolved ones too; every other is an outside party
 */
record DelayParties(Set<PartyCode> internal, PartyCode leadership) {

    static DelayParties of(PartyRegister parties) {
        return new DelayParties(
                Stream.concat(parties.all().stream(), parties.dissolved().stream())
                        .filter(party -> party.kind() == PartyKind.INTERNAL)
                        .map(Party::code)
                        .collect(Collectors.toSet()),
                parties.leadership().code());
    }

    /** The late days of the Giám đốc are leadership's. */
    PartyCode who(String owedBy) {
        return owedBy.equals(PartyRegister.DIRECTOR) ? leadership : new PartyCode(owedBy);
    }

    DelaySplit.Side sideOf(PartyCode party) {
        if (party.equals(leadership)) {
            return DelaySplit.Side.LEADERSHIP;
        }
        return internal.contains(party) ? DelaySplit.Side.PARTNER : DelaySplit.Side.OUTSIDE;
    }
}
