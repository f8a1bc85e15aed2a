/**
 * What in a plan contradicts itself, is left open or looks wrong, one rule a class. Nothing is corrected; each finding
 * says which decision was taken.
 */
@NamedInterface("check")
@NullMarked
package vn.dieuphoi.plan.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
