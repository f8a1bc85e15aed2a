package vn.dieuphoi.office.file;

import java.util.List;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.succession.PartyNaming;

/**
 * A party as a list names it.
 *
 * @param outside whether it stands outside the department
 * @param spellings other ways in which documents write it
 * @param members of a set, in their order
 */
public record PartyEntry(
        PartyCode code,
        PartyKind kind,
        boolean outside,
        PartyNaming naming,
        List<String> spellings,
        List<String> members) {}
