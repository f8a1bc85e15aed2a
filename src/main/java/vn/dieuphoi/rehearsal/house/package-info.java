/** Who takes part in a rehearsal: the parties of a plan, each with a made-up head and clerk, and the models of its items. */
@NamedInterface("house")
@NullMarked
package vn.dieuphoi.rehearsal.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
