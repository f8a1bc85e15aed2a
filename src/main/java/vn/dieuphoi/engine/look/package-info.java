/**
 * What the engine's tables say, for whoever has to show or compare it: each question is one statement. Nobody else reads
 * these tables, so a release of the engine that changes them is met here.
 */
@NamedInterface("look")
@NullMarked
package vn.dieuphoi.engine.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
