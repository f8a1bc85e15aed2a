/** What other systems read of plans and work, by keys that administrators give and take back. Nothing is written here. */
@ApplicationModule
@NullMarked
package vn.dieuphoi.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
