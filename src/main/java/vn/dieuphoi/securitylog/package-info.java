/**
 * The security log: who came in, was refused, took something away or administered, from where and when, in a table and in
 * a file of its own. What an act did to the work stands in the journal.
 */
@ApplicationModule(allowedDependencies = {"office", "office::account", "engine", "engine::clock"})
@NullMarked
package vn.dieuphoi.securitylog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
