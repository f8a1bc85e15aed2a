/** The ways in which documents set their tasks down: tables, prose, by office, by numbers, along a road. */
@NullMarked
package vn.dieuphoi.plan.reading.layout;

import org.jspecify.annotations.NullMarked;
