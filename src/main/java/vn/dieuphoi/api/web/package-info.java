/** The read interface over HTTP, and the administrators' page of its keys. */
@NullMarked
package vn.dieuphoi.api.web;

import org.jspecify.annotations.NullMarked;
