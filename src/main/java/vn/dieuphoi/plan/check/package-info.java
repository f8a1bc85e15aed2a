/**
 * What in a plan contradicts itself, is left open or looks wrong, one rule a class. Nothing is corrected; each finding
 * says which decision was taken.
 */
@NullMarked
package vn.dieuphoi.plan.check;

import org.jspecify.annotations.NullMarked;
