/**
 * Where models meet the own steps of items: products and enterprises over which steps repeat, programmes, the closing
 * of the year. The plan says what a step demands beyond its form.
 */
@NullMarked
package vn.dieuphoi.work.process.item;

import org.jspecify.annotations.NullMarked;
