/** What came into force, in one act for one process or many, for good. */
@NullMarked
package vn.dieuphoi.models.desk.act;

import org.jspecify.annotations.NullMarked;
