package vn.dieuphoi.office.succession;

import vn.dieuphoi.office.PartyCode;

/** An office was dissolved and everything that was open at it is the successor's. */
public record OfficesMerged(PartyCode successor) {}
