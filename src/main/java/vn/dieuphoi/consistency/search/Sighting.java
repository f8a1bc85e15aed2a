package vn.dieuphoi.consistency.search;

import vn.dieuphoi.Subject;

/**
 * What a rule found.
 *
 * @param subject the natural key of what is wrong, or the engine's name for it
 */
public record Sighting(Subject subject, String details) {}
