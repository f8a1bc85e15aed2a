/**
 * Looks into files that were handed in: whether they are what their name says, and whether anything in them would act.
 * The browser's claim is never asked.
 */
@NullMarked
package vn.dieuphoi.evidence.content;

import org.jspecify.annotations.NullMarked;
