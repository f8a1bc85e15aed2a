package vn.dieuphoi.work;

import vn.dieuphoi.office.PartyCode;

/** Another office leads a piece of work from now on. */
public record LeadChanged(WorkKey workItem, PartyCode newLead) {}
