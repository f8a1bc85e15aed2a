/** The page of the administrators, health, figures, and what people see while the database is away. */
@NullMarked
package vn.dieuphoi.operation.web;

import org.jspecify.annotations.NullMarked;
