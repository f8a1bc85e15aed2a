/**
 * Where the content of files stands outside the database, by its SHA-256: a folder or a bucket of an S3-compatible storage. What
 * belongs to whom stands in the database alone, so that two files of the same content are one object here.
 */
@ApplicationModule(allowedDependencies = {"engine"})
@NullMarked
package vn.dieuphoi.filestore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
