/**
 * Forms as the server sees them: their fields and rules, and the checked values of one that was handed in. Values live
 * only as long as the command that takes them.
 */
@NamedInterface("form")
@NullMarked
package vn.dieuphoi.engine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
