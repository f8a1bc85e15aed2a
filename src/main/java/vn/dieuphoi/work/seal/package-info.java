/**
 * The seals of the journal: a chain of hashes over what was committed, made afterwards, so that no act waits for it, and
 * the check that says which row is no longer what it was.
 */
@NamedInterface("seal")
@NullMarked
package vn.dieuphoi.work.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
