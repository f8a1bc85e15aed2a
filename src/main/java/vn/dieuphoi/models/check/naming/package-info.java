/**
 * Rules about what a reader reads and a log shows: labels and ids. None of them keeps a model from coming into force.
 */
@NullMarked
package vn.dieuphoi.models.check.naming;

import org.jspecify.annotations.NullMarked;
