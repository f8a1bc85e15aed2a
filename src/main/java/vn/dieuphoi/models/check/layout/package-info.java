/** Rules about the drawing: places, sizes, lines and labels. None of them keeps a model from coming into force. */
@NullMarked
package vn.dieuphoi.models.check.layout;

import org.jspecify.annotations.NullMarked;
