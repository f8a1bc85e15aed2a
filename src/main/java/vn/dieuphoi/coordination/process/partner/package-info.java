/**
 * Whom a request asks, asked anew for each task. Requests move with a reorganisation, and none stays with the office
 * that asks.
 */
@NullMarked
package vn.dieuphoi.coordination.process.partner;

import org.jspecify.annotations.NullMarked;
