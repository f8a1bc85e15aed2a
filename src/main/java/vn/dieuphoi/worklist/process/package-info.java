/** Tasks opened, taken and handed in as the person at the page: the engine's own commands, as Tasklist gives them. */
@NullMarked
package vn.dieuphoi.worklist.process;

import org.jspecify.annotations.NullMarked;
