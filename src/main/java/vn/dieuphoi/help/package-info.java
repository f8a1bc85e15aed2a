/** The guides of the project inside the application, each page with the part that is about it, and a short tour for each role. */
@ApplicationModule(allowedDependencies = {"office"})
@NullMarked
package vn.dieuphoi.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
