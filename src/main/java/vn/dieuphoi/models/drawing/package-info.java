/** Places and sizes in a diagram, in pixels of the BPMN diagram interchange: shapes, lines and labels. */
@NullMarked
package vn.dieuphoi.models.drawing;

import org.jspecify.annotations.NullMarked;
