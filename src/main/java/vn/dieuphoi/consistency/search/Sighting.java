package vn.dieuphoi.consistency.search;

/**
 * What a rule found.
 *
 * @param subject the natural key of what is wrong, or the engine's name for it
 */
public record Sighting(String subject, String details) {}
