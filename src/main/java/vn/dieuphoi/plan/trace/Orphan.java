package vn.dieuphoi.plan.trace;

/**
 * Something from which no way leads on.
 *
 * @param key where to look: a line of the document, an item, a key, an id
 * @param words what is missing, in words
 */
public record Orphan(OrphanKind kind, String key, String words) {}
