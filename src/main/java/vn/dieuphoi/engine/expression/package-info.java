/**
 * The small language in which models speak to our beans, and the guard before it. Nothing that a person sends is
 * evaluated.
 */
@NamedInterface("expression")
@NullMarked
package vn.dieuphoi.engine.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
