/** What the engine sees of offices and people: groups, accounts of the demonstration, names used in expressions. */
@NullMarked
package vn.dieuphoi.office.process;

import org.jspecify.annotations.NullMarked;
