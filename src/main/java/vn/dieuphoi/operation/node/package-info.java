/** The nodes that share the database, their heartbeats and their clocks. */
@NullMarked
package vn.dieuphoi.operation.node;

import org.jspecify.annotations.NullMarked;
