/**
 * Rules about the way through a model: that it leads on everywhere, ends, and lets nothing that was thrown fall.
 * Questions have answers.
 */
@NullMarked
package vn.dieuphoi.models.check.flow;

import org.jspecify.annotations.NullMarked;
