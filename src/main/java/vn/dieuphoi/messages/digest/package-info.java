/**
 * The digest of a working day: what is late, falls due soon and is new, for one person at a time. Each task is called
 * new on one day only.
 */
@NamedInterface("digest")
@NullMarked
package vn.dieuphoi.messages.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
