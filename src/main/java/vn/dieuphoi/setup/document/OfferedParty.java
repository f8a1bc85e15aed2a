package vn.dieuphoi.setup.document;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.office.Party;

/**
 * A party that a document names, with what is proposed for it.
 *
 * @param spellings ways in which the document writes it besides its name
 * @param place what it seems to be
 * @param near a party of the register that is called almost so; it may be the same
 * @param mentions how often the document gives it something
 */
public record OfferedParty(
        String code, String name, List<String> spellings, PartyPlace place, Optional<Party> near, int mentions) {}
