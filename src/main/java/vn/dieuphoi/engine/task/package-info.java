/**
 * What happens to every user task, whatever its model says: who may read and do it, what stands above its form, who is
 * told. Other modules join through the interfaces that stand here.
 */
@NamedInterface("task")
@NullMarked
package vn.dieuphoi.engine.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
