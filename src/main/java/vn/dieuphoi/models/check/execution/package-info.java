/**
 * Rules about what the engine and our code need: files, forms, expressions, delegates and timers. Who breaks one would
 * be met by a fault at run time.
 */
@NullMarked
package vn.dieuphoi.models.check.execution;

import org.jspecify.annotations.NullMarked;
