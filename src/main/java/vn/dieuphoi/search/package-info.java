/** What people look for, and what each module lets them find; the page asks all of them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dieuphoi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
