package vn.dieuphoi.plan.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;

/**
 * A party that leads an item beside its principal lead.
 *
 * @param scope what of the item it leads, verbatim; null where the document does not part it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoLead(PartyCode party, @Nullable String scope) {}
