/** Pages of the models desk, for administrators. */
@NullMarked
package vn.dieuphoi.models.web;

import org.jspecify.annotations.NullMarked;
