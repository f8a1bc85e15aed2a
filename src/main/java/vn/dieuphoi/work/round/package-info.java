/** The months of an item: asked for, reported, put right. What a figure of the past counted with stays known. */
@NamedInterface("round")
@NullMarked
package vn.dieuphoi.work.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
