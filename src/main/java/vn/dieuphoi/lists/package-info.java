/** Lists that people keep in Excel: read from CSV and .xlsx by the headings of their columns, and kept until imported. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dieuphoi.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
