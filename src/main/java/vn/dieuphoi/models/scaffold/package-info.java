/**
 * Drafts the model of a plan item: an outline of its own steps is read, placed into the common frame of all items and
 * written as BPMN 2.0 with its diagram.
 */
@NamedInterface("scaffold")
@NullMarked
package vn.dieuphoi.models.scaffold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
