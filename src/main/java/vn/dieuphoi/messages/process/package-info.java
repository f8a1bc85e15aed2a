/** Where the engine's events become messages. */
@NullMarked
package vn.dieuphoi.messages.process;

import org.jspecify.annotations.NullMarked;
