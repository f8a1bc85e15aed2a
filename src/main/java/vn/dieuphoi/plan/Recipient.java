package vn.dieuphoi.plan;

import java.util.List;
import vn.dieuphoi.office.PartyCode;

/** A line of "Nơi nhận", verbatim, and the parties it means. */
public record Recipient(String text, List<PartyCode> parties) {

    public Recipient {
        parties = List.copyOf(parties);
    }
}
