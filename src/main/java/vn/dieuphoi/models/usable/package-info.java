/**
 * What models and forms may use, in the words of whoever draws them. Read from the very lists by which the checks and the
 * engine's gate decide.
 */
@NullMarked
package vn.dieuphoi.models.usable;

import org.jspecify.annotations.NullMarked;
