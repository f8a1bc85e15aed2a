/** The directory of the house (LDAP, Active Directory), which knows passwords beside ours; it gives nobody a right. */
@NullMarked
package vn.dieuphoi.access.directory;

import org.jspecify.annotations.NullMarked;
