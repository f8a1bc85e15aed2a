/**
 * What a changed model does to running work: where it stands, and what a move changes. Found out by doing it in a
 * transaction that is taken back.
 */
@NullMarked
package vn.dieuphoi.models.desk.impact;

import org.jspecify.annotations.NullMarked;
