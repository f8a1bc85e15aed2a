/** What a password must be, and every way in which one is set. */
@NullMarked
package vn.dieuphoi.access.password;

import org.jspecify.annotations.NullMarked;
