/** What colleagues say to each other about a task, and who has seen it. */
@NullMarked
package vn.dieuphoi.worklist.talk;

import org.jspecify.annotations.NullMarked;
