/** The guides of the project inside the application, each page with the part that is about it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dieuphoi.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
