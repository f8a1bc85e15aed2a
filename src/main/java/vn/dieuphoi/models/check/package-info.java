/**
 * The rules every model follows, small and one a class: names shared between XML, forms, plan and Java, what the engine
 * must be told, what a reader sees. The same code runs in the tests and over what an administrator brings.
 */
@NamedInterface("check")
@NullMarked
package vn.dieuphoi.models.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
