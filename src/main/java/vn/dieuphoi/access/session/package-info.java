/** Sessions in the database, the same for every node. */
@NullMarked
package vn.dieuphoi.access.session;

import org.jspecify.annotations.NullMarked;
