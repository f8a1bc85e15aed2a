/** Where models meet the parts of an item: assigning their leads, opening them, asking which there are. */
@NullMarked
package vn.dieuphoi.work.process.part;

import org.jspecify.annotations.NullMarked;
