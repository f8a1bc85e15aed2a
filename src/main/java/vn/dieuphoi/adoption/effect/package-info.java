/**
 * What adopting a content of a plan does to running work: computed by doing it in a transaction that is rolled back, and
 * done once by the same steps.
 */
@NamedInterface("effect")
@NullMarked
package vn.dieuphoi.adoption.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
