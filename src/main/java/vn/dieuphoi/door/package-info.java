/**
 * What comes in and what goes out when it cannot be taken: every request is tidied and looked at before anybody reads it,
 * and every refusal is said in one voice. It knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dieuphoi.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
