/** Where the models meet the escalation module. */
@NullMarked
package vn.dieuphoi.escalation.process;

import org.jspecify.annotations.NullMarked;
