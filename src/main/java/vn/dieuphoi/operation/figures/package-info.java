/** The figures of the running house: for a collector that asks again and again, and for the page of the administrators. */
@NullMarked
package vn.dieuphoi.operation.figures;

import org.jspecify.annotations.NullMarked;
