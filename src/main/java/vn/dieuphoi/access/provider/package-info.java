/** Sign-in by a provider of the house (OpenID Connect) beside the form; it says who somebody is and gives nobody a right. */
@NullMarked
package vn.dieuphoi.access.provider;

import org.jspecify.annotations.NullMarked;
