/** Whether the database is there, known without waiting for it. */
@NullMarked
package vn.dieuphoi.operation.database;

import org.jspecify.annotations.NullMarked;
