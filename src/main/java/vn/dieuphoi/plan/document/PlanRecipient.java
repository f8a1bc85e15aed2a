package vn.dieuphoi.plan.document;

import java.util.List;
import vn.dieuphoi.office.PartyCode;

/** A line of "Nơi nhận", verbatim, and the parties it means. */
public record PlanRecipient(String text, List<PartyCode> parties) {

    public PlanRecipient {
        parties = List.copyOf(parties);
    }
}
