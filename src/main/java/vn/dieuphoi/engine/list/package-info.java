/** The tasks of one person, looked for by words and one after the other. */
@NullMarked
package vn.dieuphoi.engine.list;

import org.jspecify.annotations.NullMarked;
