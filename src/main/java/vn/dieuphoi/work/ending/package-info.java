/**
 * How leadership ends a piece of work: closed, closed with what is left, carried over or stopped. It is decided once and
 * carried out once, by a model that stands beside the work.
 */
@NamedInterface("ending")
@NullMarked
package vn.dieuphoi.work.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
