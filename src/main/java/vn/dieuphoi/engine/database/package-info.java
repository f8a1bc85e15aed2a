/** The PostgreSQL server that the application brings along when no data source is configured. */
@NamedInterface("database")
@NullMarked
package vn.dieuphoi.engine.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
