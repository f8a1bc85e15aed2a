/** The register of directives: what leadership ordered, of whom, by when, and whether it was done. */
@NamedInterface("register")
@NullMarked
package vn.dieuphoi.escalation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
