/**
 * Lets plan years be lived while faults strike, and compares what happened with the undisturbed year. The parent process
 * kills, cuts, stops and restores; its children are the whole application.
 */
@NullMarked
package vn.dieuphoi.chaos;

import org.jspecify.annotations.NullMarked;
