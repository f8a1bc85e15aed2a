package vn.dieuphoi.evidence;

import java.util.Set;

/**
 * The period of keeping of files is over and their lines say so; published in that transaction.
 *
 * @param sha256 of what was in them
 */
public record ContentRemoved(Set<String> sha256) {}
