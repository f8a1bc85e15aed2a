package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.dieuphoi.office.PartyCode;

/** A party outside the department, and the sentences of the item that name it; none where a cell of a table does. */
public record ExternalParty(PartyCode code, List<Place> foundIn) {

    /** The item's text or its assignment sentence. */
    public enum Place {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("assignment")
        ASSIGNMENT
    }

    public ExternalParty {
        foundIn = List.copyOf(foundIn);
    }
}
