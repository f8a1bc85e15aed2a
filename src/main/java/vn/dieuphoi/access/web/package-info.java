/** The login page. */
@NullMarked
package vn.dieuphoi.access.web;

import org.jspecify.annotations.NullMarked;
