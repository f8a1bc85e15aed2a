package vn.dieuphoi.work;

import vn.dieuphoi.office.PartyCode;

/**
 * Something open that a party owes by a day.
 *
 * @param subject its natural key
 * @param words what is owed, as a person reads it
 */
public record Deadline(String subject, PartyCode owedBy, String words) {}
