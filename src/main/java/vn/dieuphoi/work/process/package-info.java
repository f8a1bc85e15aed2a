/** Where the models meet the work module: delegates, listeners and the beans that expressions name. */
@NamedInterface("process")
@NullMarked
package vn.dieuphoi.work.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
