/** The administrators' page of leaving. */
@NullMarked
package vn.dieuphoi.leaving.web;

import org.jspecify.annotations.NullMarked;
