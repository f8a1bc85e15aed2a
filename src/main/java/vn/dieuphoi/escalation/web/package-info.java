/** The pages on which more time is asked for. */
@NullMarked
package vn.dieuphoi.escalation.web;

import org.jspecify.annotations.NullMarked;
