/** What is different between two versions of a model, in words and by element. */
@NullMarked
package vn.dieuphoi.models.difference;

import org.jspecify.annotations.NullMarked;
