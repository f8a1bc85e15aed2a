/** Directives that wait a minute before they go out, and can be taken back until then. */
@NamedInterface("held")
@NullMarked
package vn.dieuphoi.escalation.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
