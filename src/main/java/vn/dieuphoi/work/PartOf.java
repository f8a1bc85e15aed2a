package vn.dieuphoi.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Where a part of an item comes from; with its item it is the part's natural key.
 *
 * @param work the key of the item
 * @param source the sign of the programme that it carries out, or the code of the party that the plan names
 */
@Embeddable
public record PartOf(
        @Column(name = "part_of") String work,
        @Column(name = "part_source") String source,

        @Column(name = "part_role") @Enumerated(EnumType.STRING)
        Role role) {

    /** Why an item has it. The names stand in the database. */
    public enum Role {
        /** The plan names programmes and no lead of the whole: each has the lead that leadership gave it. */
        PROGRAMME,
        /** The plan names several leads. */
        CO_LEAD
    }

    boolean isThatOf(PartOf other) {
        return work.equals(other.work) && source.equals(other.source);
    }
}
