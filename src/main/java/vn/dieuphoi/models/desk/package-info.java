/** Where administrators look at the models in force, bring changed ones into force and take them back. */
@NullMarked
package vn.dieuphoi.models.desk;

import org.jspecify.annotations.NullMarked;
