package vn.dieuphoi.office;

/** An office was dissolved and everything that was open at it is the successor's. */
public record OfficesMerged(PartyCode successor) {}
