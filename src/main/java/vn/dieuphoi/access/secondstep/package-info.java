/** A code of the telephone as the second step after the password (RFC 6238), for who has turned it on. */
@NullMarked
package vn.dieuphoi.access.secondstep;

import org.jspecify.annotations.NullMarked;
