/** What a task of the engine is about, for the tab of evidence. */
@NullMarked
package vn.dieuphoi.evidence.process;

import org.jspecify.annotations.NullMarked;
