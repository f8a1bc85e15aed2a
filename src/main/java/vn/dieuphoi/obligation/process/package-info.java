/** Where the engine's tasks become what somebody owes. */
@NullMarked
package vn.dieuphoi.obligation.process;

import org.jspecify.annotations.NullMarked;
